import { translationOf } from '../../translation.ts'
import type { inquiryTexts as original } from '../../desk/inquiry.ts'

export const inquiryTexts = translationOf<typeof original>()({})
