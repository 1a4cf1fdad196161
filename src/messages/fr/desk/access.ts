import { translationOf } from '../../translation.ts'
import type { accessTexts as original } from '../../desk/access.ts'

export const accessTexts = translationOf<typeof original>()({})
