import { fine, heavy, line, n, range, rosette } from '../strokes.ts'

/** Scales in balance: what bioethics does all day. */
export function drawBalance(): string {
  const pan = (x: number) => {
    const strings = range(7).map((index) => line([x, 40], [x - 15 + 5 * index, 78]))
    const bowl = range(6).map(
      (depth) => `M${n(x - 17 + depth)} 78q${n(17 - depth)} ${n(26 - 4.4 * depth)} ${n(34 - 2 * depth)} 0`,
    )
    return strings.join('') + bowl.join('')
  }
  const beam = range(5)
    .map((index) => `M26 40Q60 ${n(22 + 4 * index)} 94 40`)
    .join('')
  const base = range(6)
    .map(
      (index) =>
        `M${n(38 + 2.4 * index)} 106q${n(22 - 2.4 * index)} ${n(-4 - 2.6 * index)} ${n(44 - 4.8 * index)} 0`,
    )
    .join('')
  const pillar = range(5)
    .map((index) => line([58 + index, 34], [58 + index, 96]))
    .join('')
  return (
    fine(pan(26) + pan(94) + beam + base + pillar) +
    rosette([60, 24], 12, 4.4) +
    heavy('M20 106h80M9 78h34M77 78h34')
  )
}
