import { translationOf } from '../../translation.ts'
import type { editorialTexts as original } from '../../desk/editorial.ts'

export const editorialTexts = translationOf<typeof original>()({})
