import { translationOf } from '../../translation.ts'
import type { samplesTexts as original } from '../../desk/samples.ts'

export const samplesTexts = translationOf<typeof original>()({})
