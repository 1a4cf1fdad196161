import { circle, fine, heavy, p, polar, range, rosette, spoke } from '../strokes.ts'

/** A dial: the minutes of a service, counted. */
export function drawClock(): string {
  const ticks = range(120)
    .map((index) =>
      spoke([60, 60], index % 10 === 0 ? 40 : index % 2 === 0 ? 44 : 46, 49, (index * Math.PI) / 60),
    )
    .join('')
  const hand = (angle: number, length: number, width: number) =>
    range(5)
      .map((index) => {
        const side = ((index - 2) * width) / 2
        const tip = polar([60, 60], length, angle)
        const foot = polar([60, 60], side, angle + Math.PI / 2)
        const bulge = polar(polar([60, 60], length * 0.55, angle), side * 1.6, angle + Math.PI / 2)
        return `M${p(foot)}Q${p(bulge)} ${p(tip)}`
      })
      .join('')
  return (
    fine(
      ticks +
        [53, 51, 36, 34.6].map((radius) => circle([60, 60], radius)).join('') +
        hand(-2.2, 27, 3) +
        hand(-0.32, 38, 2.4),
    ) +
    rosette([60, 60], 24, 9) +
    heavy(circle([60, 60], 55) + circle([60, 60], 2))
  )
}
