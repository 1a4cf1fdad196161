import { translationOf } from '../../translation.ts'
import type { queueTexts as original } from '../../desk/queue.ts'

export const queueTexts = translationOf<typeof original>()({})
