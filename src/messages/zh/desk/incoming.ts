import { translationOf } from '../../translation.ts'
import type { incomingTexts as original } from '../../desk/incoming.ts'

export const incomingTexts = translationOf<typeof original>()({})
