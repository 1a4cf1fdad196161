import { translationOf } from '../../translation.ts'
import type { richTextTexts as original } from '../../desk/rich-text.ts'

export const richTextTexts = translationOf<typeof original>()({})
