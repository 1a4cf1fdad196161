import { translationOf } from '../../translation.ts'
import type { eventsTexts as original } from '../../desk/events.ts'

export const eventsTexts = translationOf<typeof original>()({})
