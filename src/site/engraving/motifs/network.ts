import { circle, fine, heavy, p, type Point, range } from '../strokes.ts'

/** Records that find each other: informatics. */
export function drawNetwork(): string {
  const nodes: readonly (readonly [number, number, number])[] = [
    [60, 56, 13],
    [24, 26, 8],
    [92, 22, 7],
    [102, 66, 9],
    [76, 100, 8],
    [30, 92, 10],
    [12, 60, 5],
    [56, 12, 4.5],
  ]
  const links: readonly Point[] = [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [0, 5],
    [1, 6],
    [6, 5],
    [1, 7],
    [7, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]
  const cords = links
    .map(([from, to]) => {
      const [x1, y1, r1] = nodes[from]!
      const [x2, y2, r2] = nodes[to]!
      const angle = Math.atan2(y2 - y1, x2 - x1)
      return range(5)
        .map((index) => {
          const spread = ((index - 2) * Math.PI) / 12
          const start: Point = [x1 + r1 * Math.cos(angle + spread), y1 + r1 * Math.sin(angle + spread)]
          const end: Point = [x2 - r2 * Math.cos(angle - spread), y2 - r2 * Math.sin(angle - spread)]
          const middle: Point = [(x1 + x2) / 2, (y1 + y2) / 2]
          return `M${p(start)}Q${p(middle)} ${p(end)}`
        })
        .join('')
    })
    .join('')
  const rings = nodes
    .map(([x, y, r]) =>
      range(Math.floor(r / 1.7))
        .map((index) => circle([x, y], r - 1.7 * index))
        .join(''),
    )
    .join('')
  return fine(cords + rings) + heavy(nodes.map(([x, y, r]) => circle([x, y], r)).join(''))
}
