import { circle, fine, heavy, line, p, type Point, polar, range } from '../strokes.ts'

/** Rings of atoms: what an investigation takes apart. */
export function drawLattice(): string {
  const hexagon = ([x, y]: Point, radius: number) =>
    `${range(6)
      .map(
        (index) =>
          `${index === 0 ? 'M' : 'L'}${p(polar([x, y], radius, (index * Math.PI) / 3 + Math.PI / 6))}`,
      )
      .join('')}Z`
  const side = 16
  const wide = side * Math.sqrt(3)
  const centers: readonly Point[] = [
    [60, 60],
    [60 - wide, 60],
    [60 + wide / 2, 60 - 1.5 * side],
    [60 - wide / 2, 60 - 1.5 * side],
    [60 + wide / 2, 60 + 1.5 * side],
    [60 + wide, 60],
  ]
  const nested = centers
    .map((center, index) =>
      range(index === 0 ? 10 : 4)
        .map((step) => hexagon(center, side - 1.6 * step))
        .join(''),
    )
    .join('')
  const arms = [
    [60 - wide / 2, 60 + 0.5 * side, Math.PI / 2, 20],
    [60 + wide / 2, 60 - 2.5 * side, -Math.PI / 2, 6],
    [60 - wide * 1.5, 60 + 0.5 * side, (5 * Math.PI) / 6, 9],
    [60 + wide * 1.5, 60 - 0.5 * side, -Math.PI / 6, 9],
  ] as const
  const bonds = arms
    .map(([x, y, angle, length]) =>
      range(3)
        .map((index) => {
          const shift = polar([x, y], (index - 1) * 1.6, angle + Math.PI / 2)
          return line(shift, polar(shift, length, angle))
        })
        .join(''),
    )
    .join('')
  const ends = arms
    .map(([x, y, angle, length]) =>
      range(3)
        .map((index) => circle(polar([x, y], length + 4, angle), 4 - 1.3 * index))
        .join(''),
    )
    .join('')
  return fine(nested + bonds + ends) + heavy(centers.map((center) => hexagon(center, side)).join(''))
}
