import { translationOf } from '../../translation.ts'
import type { myWorkTexts as original } from '../../desk/my-work.ts'

export const myWorkTexts = translationOf<typeof original>()({})
