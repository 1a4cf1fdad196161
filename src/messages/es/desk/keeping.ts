import { translationOf } from '../../translation.ts'
import type { keepingTexts as original } from '../../desk/keeping.ts'

export const keepingTexts = translationOf<typeof original>()({})
