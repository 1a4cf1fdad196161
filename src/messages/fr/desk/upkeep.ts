import { translationOf } from '../../translation.ts'
import type { upkeepTexts as original } from '../../desk/upkeep.ts'

export const upkeepTexts = translationOf<typeof original>()({})
