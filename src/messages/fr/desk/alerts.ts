import { translationOf } from '../../translation.ts'
import type { alertsTexts as original } from '../../desk/alerts.ts'

export const alertsTexts = translationOf<typeof original>()({})
