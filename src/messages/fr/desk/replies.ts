import { translationOf } from '../../translation.ts'
import type { repliesTexts as original } from '../../desk/replies.ts'

export const repliesTexts = translationOf<typeof original>()({})
