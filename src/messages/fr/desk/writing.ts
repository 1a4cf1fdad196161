import { translationOf } from '../../translation.ts'
import type { writingTexts as original } from '../../desk/writing.ts'

export const writingTexts = translationOf<typeof original>()({})
