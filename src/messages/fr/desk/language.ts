import { translationOf } from '../../translation.ts'
import type { languageTexts as original } from '../../desk/language.ts'

export const languageTexts = translationOf<typeof original>()({
  'language.title': 'Langue',
  'language.lead':
    'C’est celle de l’espace de travail et des courriels que nous vous envoyons. Chaque collègue choisit la sienne.',
  'language.label': 'Langue de l’espace de travail',
  'language.save': 'Enregistrer la langue',
  'language.saved': 'Langue enregistrée. L’espace de travail et nos courriels sont maintenant en {language}.',
})
