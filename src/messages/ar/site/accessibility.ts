import { translationOf } from '../../translation.ts'
import type { accessibilityTexts as original } from '../../site/accessibility.ts'

export const accessibilityTexts = translationOf<typeof original>()({
  'accessibility.condition': 'ما تقوله الفحوص الآن',
  'accessibility.checked': 'فُحصت عند نشرها',
  'accessibility.browser': 'فُحصت بأداة axe-core في متصفح المحرر',
  'accessibility.warnings': 'نُشرت مع تحذير',
  'accessibility.last': 'آخر فحص',
  'accessibility.none': 'لا شيء بعد',
  'accessibility.of': '{count} من {all}',
  'accessibility.how':
    'تُفحص كل صفحة قبل نشرها: يفحص خادمنا العناوين ونصوص الروابط والنصوص البديلة والروابط المعطلة، وتفحص أداة axe-core معايير WCAG 2.2 AA في متصفح من ينشرها. أي خطأ يمنع النشر. وتُحفظ النتيجة مع كل إصدار من الصفحة. أما الصفحات المنقولة من موقع سابق فتُعد مفحوصة بعد نشرها هنا.',
})
