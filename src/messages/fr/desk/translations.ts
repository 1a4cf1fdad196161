import { translationOf } from '../../translation.ts'
import type { translationsTexts as original } from '../../desk/translations.ts'

export const translationsTexts = translationOf<typeof original>()({
  'translations.title': 'Langues',
  'translations.original': 'Original',
  'translations.begin': 'Traduire vers : {language}',
  'translations.published': 'publiée',
  'translations.draft': 'brouillon',
  'translations.behind': 'L’original a changé depuis',
  'translations.behind.text':
    'L’original a changé après le dernier enregistrement de cette traduction. Comparez les textes, puis enregistrez et publiez celle-ci de nouveau.',
})
