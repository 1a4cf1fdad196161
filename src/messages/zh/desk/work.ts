import { translationOf } from '../../translation.ts'
import type { workTexts as original } from '../../desk/work.ts'

export const workTexts = translationOf<typeof original>()({})
