import { faint, fine, heavy, line, p, type Point, range } from '../strokes.ts'

/** A process that comes to lie within its limits: quality and safety. */
export function drawChart(): string {
  const middle = 60
  const wild = [4, -34, 22, -26, 36, -18, 10, -9, 5, -5, 3, -3, 2, -2]
  const points = wild.map((rise, index): Point => [4 + index * 8.7, middle + rise])
  const curve = (shift: number) =>
    points
      .map(([x, y], index) => {
        const at: Point = [x, middle + (y - middle) * (1 - shift / 16)]
        const before = points[index - 1]
        if (!before) return `M${p(at)}`
        const half = (x + before[0]) / 2
        return `C${p([half, middle + (before[1] - middle) * (1 - shift / 16)])} ${p([half, at[1]])} ${p(at)}`
      })
      .join('')
  const grid = range(23)
    .map((index) => line([4, 16 + 4 * index], [116, 16 + 4 * index]))
    .join('')
  const limits = [44, 76].map((y) => line([4, y], [116, y])).join('')
  return (
    faint(grid) +
    fine(
      range(9)
        .map((shift) => curve(shift * 1.6))
        .join(''),
    ) +
    heavy(limits + curve(0))
  )
}
