import { translationOf } from '../../translation.ts'
import type { languageTexts as original } from '../../desk/language.ts'

export const languageTexts = translationOf<typeof original>()({
  'language.title': 'Idioma',
  'language.lead': 'En él le hablan la oficina y los correos que le enviamos. Cada colega elige el suyo.',
  'language.label': 'Idioma de la oficina',
  'language.save': 'Guardar el idioma',
  'language.saved': 'Guardado. La oficina y nuestros correos están ahora en {language}.',
})
