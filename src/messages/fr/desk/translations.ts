import { translationOf } from '../../translation.ts'
import type { translationsTexts as original } from '../../desk/translations.ts'

export const translationsTexts = translationOf<typeof original>()({})
