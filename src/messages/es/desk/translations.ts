import { translationOf } from '../../translation.ts'
import type { translationsTexts as original } from '../../desk/translations.ts'

export const translationsTexts = translationOf<typeof original>()({
  'translations.title': 'Idiomas',
  'translations.original': 'Original',
  'translations.begin': 'Traducir a: {language}',
  'translations.published': 'publicada',
  'translations.draft': 'borrador',
  'translations.behind': 'El original cambió después',
  'translations.behind.text':
    'El original cambió después de guardarse esta traducción por última vez. Compare los textos, y guarde y publique de nuevo esta.',
})
