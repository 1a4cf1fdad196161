import { translationOf } from '../../translation.ts'
import type { previewTexts as original } from '../../site/preview.ts'

export const previewTexts = translationOf<typeof original>()({
  'preview.note': 'Aperçu. Cette page n’est pas publiée ; ce lien fonctionne jusqu’au {until}.',
})
