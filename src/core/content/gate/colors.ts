import { contrast } from '../../../kernel/color.ts'
import { palette } from '../../../kernel/palette.ts'
import type { Finding } from '../schema.ts'
import { type Checked, error } from './check.ts'

/** Of text on its ground (WCAG 2.2, 1.4.3). */
export const readableRatio = 4.5

/** Text in the school's colors can be read on the paper of each scheme. */
export const checkColors = ({ data }: Pick<Checked, 'data'>): Finding[] => {
  const { colors } = data as { colors?: { accent?: string; accentDark?: string } }
  const pairs = [
    ['accent', colors?.accent, palette.light.paper],
    ['accentDark', colors?.accentDark, palette.dark.paper],
  ] as const
  return pairs.flatMap(([name, color, paper]) => {
    if (color === undefined) return []
    const ratio = contrast(color, paper)
    return ratio >= readableRatio
      ? []
      : [error('contrast-too-low', `colors.${name}`, { ratio: (Math.floor(ratio * 10) / 10).toFixed(1) })]
  })
}
