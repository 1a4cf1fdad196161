import { translationOf } from '../../translation.ts'
import type { languageTexts as original } from '../../desk/language.ts'

export const languageTexts = translationOf<typeof original>()({
  'language.title': 'Langue',
  'language.lead':
    'C’est celle du bureau et des courriels que nous vous envoyons. Chaque collègue choisit la sienne.',
  'language.label': 'Langue du bureau',
  'language.save': 'Enregistrer la langue',
  'language.saved': 'Enregistré. Le bureau et nos courriels utilisent maintenant cette langue : {language}.',
})
