import { translationOf } from '../../translation.ts'
import type { previewTexts as original } from '../../site/preview.ts'

export const previewTexts = translationOf<typeof original>()({
  'preview.note': 'Vista previa. Esta página no está publicada; este enlace funciona hasta {until}.',
})
