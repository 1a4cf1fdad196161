import { translationOf } from '../../translation.ts'
import type { enterTexts as original } from '../../desk/enter.ts'

export const enterTexts = translationOf<typeof original>()({})
