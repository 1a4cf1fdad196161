import { contrast } from '../../../kernel/color.ts'
import { palette } from '../../../kernel/palette.ts'
import { type Check, error } from './check.ts'

/** Text in the school's colors can be read on the paper of each scheme: 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const checkColors: Check = ({ data }) => {
  const { colors } = data as { colors?: { accent?: string; accentDark?: string } }
  const pairs = [
    ['accent', colors?.accent, palette.light.paper],
    ['accentDark', colors?.accentDark, palette.dark.paper],
  ] as const
  return pairs.flatMap(([name, color, paper]) => {
    if (color === undefined) return []
    const ratio = contrast(color, paper)
    return ratio >= 4.5
      ? []
      : [error('contrast-too-low', `colors.${name}`, { ratio: (Math.floor(ratio * 10) / 10).toFixed(1) })]
  })
}
