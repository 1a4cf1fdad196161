import { translationOf } from '../../translation.ts'
import type { frameTexts as original } from '../../desk/frame.ts'

export const frameTexts = translationOf<typeof original>()({})
