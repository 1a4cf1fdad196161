import { circle, fine, heavy, line, polar, range, wave } from '../strokes.ts'

/** A cell with its receptors: immunology. */
export function drawCell(): string {
  const receptors = range(24)
    .map((index) => {
      const angle = (index * Math.PI) / 12
      const foot = polar([60, 60], 38, angle)
      const fork = polar([60, 60], 46, angle)
      return (
        line(foot, fork) +
        line(fork, polar([60, 60], 54, angle - 0.075)) +
        line(fork, polar([60, 60], 54, angle + 0.075))
      )
    })
    .join('')
  const membrane = wave([60, 60], 36, 1.5, 48) + wave([60, 60], 33.4, 1.5, 48)
  const nucleus = range(9)
    .map((index) => circle([66 - index * 0.5, 56 + index * 0.4], 16 - 1.75 * index))
    .join('')
  const grains = (
    [
      [40, 46, 3.4],
      [45, 76, 4.6],
      [74, 82, 3],
      [36, 62, 2.4],
      [60, 86, 1.8],
    ] as const
  )
    .map(([x, y, r]) =>
      range(Math.ceil(r / 1.2))
        .map((index) => circle([x, y], r - 1.2 * index))
        .join(''),
    )
    .join('')
  return fine(membrane + nucleus + grains) + heavy(receptors + circle([60, 60], 38) + circle([66, 56], 16))
}
