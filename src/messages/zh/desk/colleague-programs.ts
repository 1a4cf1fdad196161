import { translationOf } from '../../translation.ts'
import type { colleagueProgramsTexts as original } from '../../desk/colleague-programs.ts'

export const colleagueProgramsTexts = translationOf<typeof original>()({})
