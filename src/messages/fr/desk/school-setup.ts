import { translationOf } from '../../translation.ts'
import type { schoolSetupTexts as original } from '../../desk/school-setup.ts'

export const schoolSetupTexts = translationOf<typeof original>()({})
