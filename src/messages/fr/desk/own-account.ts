import { translationOf } from '../../translation.ts'
import type { ownAccountTexts as original } from '../../desk/own-account.ts'

export const ownAccountTexts = translationOf<typeof original>()({})
