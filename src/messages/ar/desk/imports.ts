import { translationOf } from '../../translation.ts'
import type { importsTexts as original } from '../../desk/imports.ts'

export const importsTexts = translationOf<typeof original>()({})
