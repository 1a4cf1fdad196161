import { circle, fine, heavy, p, polar, range } from '../strokes.ts'

/** The blades of a lens, half open: media. */
export function drawAperture(): string {
  const blades = 8
  const drawing = range(blades)
    .map((blade) => {
      const turn = (2 * Math.PI * blade) / blades
      return range(12)
        .map((index) => {
          const inner = polar([60, 60], 17 + index * 0.4, turn + index * 0.062)
          const outer = polar([60, 60], 52, turn + 1.02 + index * 0.064)
          const bend = polar([60, 60], 40 + index * 0.2, turn + 0.28 + index * 0.066)
          return `M${p(inner)}Q${p(bend)} ${p(outer)}`
        })
        .join('')
    })
    .join('')
  return (
    fine(
      drawing +
        [54, 52].map((radius) => circle([60, 60], radius)).join('') +
        range(4)
          .map((index) => circle([60, 60], 11 - index * 2.4))
          .join(''),
    ) + heavy(circle([60, 60], 56))
  )
}
