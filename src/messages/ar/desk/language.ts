import { translationOf } from '../../translation.ts'
import type { languageTexts as original } from '../../desk/language.ts'

export const languageTexts = translationOf<typeof original>()({
  'language.title': 'اللغة',
  'language.lead': 'هي لغة المكتب والرسائل التي نرسلها إليك. يختار كل زميل لغته.',
  'language.label': 'لغة المكتب',
  'language.save': 'حفظ اللغة',
  'language.saved': 'حُفظت. المكتب ورسائلنا إليك الآن بهذه اللغة: {language}.',
})
