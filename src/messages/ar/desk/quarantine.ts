import { translationOf } from '../../translation.ts'
import type { quarantineTexts as original } from '../../desk/quarantine.ts'

export const quarantineTexts = translationOf<typeof original>()({})
