import { translationOf } from '../../translation.ts'
import type { colleaguesTexts as original } from '../../desk/colleagues.ts'

export const colleaguesTexts = translationOf<typeof original>()({})
