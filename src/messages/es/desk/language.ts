import { translationOf } from '../../translation.ts'
import type { languageTexts as original } from '../../desk/language.ts'

export const languageTexts = translationOf<typeof original>()({
  'language.title': 'Idioma',
  'language.lead': 'Lo usan el escritorio y los correos que le enviamos. Cada colega elige el suyo.',
  'language.label': 'Idioma del escritorio',
  'language.save': 'Guardar el idioma',
  'language.saved': 'Guardado. El escritorio y nuestros correos usan ahora este idioma: {language}.',
})
