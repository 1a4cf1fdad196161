import { translationOf } from '../../translation.ts'
import type { siteUpkeepTexts as original } from '../../desk/site-upkeep.ts'

export const siteUpkeepTexts = translationOf<typeof original>()({})
