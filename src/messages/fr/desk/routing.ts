import { translationOf } from '../../translation.ts'
import type { routingTexts as original } from '../../desk/routing.ts'

export const routingTexts = translationOf<typeof original>()({})
