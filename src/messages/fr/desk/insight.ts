import { translationOf } from '../../translation.ts'
import type { insightTexts as original } from '../../desk/insight.ts'

export const insightTexts = translationOf<typeof original>()({})
