import { translationOf } from '../../translation.ts'
import type { mediaTexts as original } from '../../desk/media.ts'

export const mediaTexts = translationOf<typeof original>()({})
