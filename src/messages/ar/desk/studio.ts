import { translationOf } from '../../translation.ts'
import type { studioTexts as original } from '../../desk/studio.ts'

export const studioTexts = translationOf<typeof original>()({})
