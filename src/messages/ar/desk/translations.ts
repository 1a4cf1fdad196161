import { translationOf } from '../../translation.ts'
import type { translationsTexts as original } from '../../desk/translations.ts'

export const translationsTexts = translationOf<typeof original>()({
  'translations.title': 'اللغات',
  'translations.original': 'الأصل',
  'translations.begin': 'الترجمة إلى {language}',
  'translations.published': 'منشورة',
  'translations.draft': 'مسودة',
  'translations.behind': 'تغيّر الأصل منذ ذلك',
  'translations.behind.text':
    'تغيّر الأصل بعد آخر حفظ لهذه الترجمة. قارن بين النصين، ثم احفظ هذه وانشرها مرة أخرى.',
})
