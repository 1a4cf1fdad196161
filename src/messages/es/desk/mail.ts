import { translationOf } from '../../translation.ts'
import type { mailTexts as original } from '../../desk/mail.ts'

export const mailTexts = translationOf<typeof original>()({})
