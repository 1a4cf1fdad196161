import { translationOf } from '../../translation.ts'
import type { inboxTexts as original } from '../../desk/inbox.ts'

export const inboxTexts = translationOf<typeof original>()({})
