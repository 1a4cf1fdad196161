import { translationOf } from '../../translation.ts'
import type { paletteTexts as original } from '../../desk/palette.ts'

export const paletteTexts = translationOf<typeof original>()({})
