import { translationOf } from '../../translation.ts'
import type { previewTexts as original } from '../../site/preview.ts'

export const previewTexts = translationOf<typeof original>()({
  'preview.note': 'معاينة. هذه الصفحة غير منشورة؛ يعمل هذا الرابط حتى {until}.',
})
