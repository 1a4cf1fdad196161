import { translationOf } from '../../translation.ts'
import type { recordsTexts as original } from '../../desk/records.ts'

export const recordsTexts = translationOf<typeof original>()({})
