import { translationOf } from '../../translation.ts'
import type { frameTexts as original } from '../../site/frame.ts'

export const frameTexts = translationOf<typeof original>()({
  skip: 'انتقل إلى المحتوى الرئيسي',
  'title.error': 'خطأ: {title}',
  'title.of': '{title} – {school}',
  'alert.updated': 'حُدّث في {day}',
  'alert.dismiss': 'إغلاق',
  'alert.dismiss.what': 'إغلاق: {title}',
  'menu.open': 'القائمة',
  'menu.close': 'إغلاق',
  'menu.section': 'في هذا القسم',
  'menu.in': 'القائمة: {menu}',
  'menu.overview': '{label}: نظرة عامة',
  breadcrumb: 'مسار التنقل',
  languages: 'اللغات',
  'languages.untranslated': 'لم تُترجم هذه الصفحة بعد. وهي معروضة باللغة التالية: {language}.',
  demonstration: 'عرض توضيحي',
  'footer.school': 'كيفية الاتصال بـ {school} نفسها:',
  'footer.hours': 'من الاثنين إلى الجمعة، من {opens} إلى {closes}',
  'footer.copyright': '© {year} {holder}',
  'footer.license': 'نصوص هذا العرض التوضيحي مرخّصة بموجب رخصة أباتشي، الإصدار 2.0.',
  'footer.storage':
    'لا يضع هذا الموقع ملفات تعريف ارتباط للزوار. إذا أغلقت تنبيهًا أو حفظت برنامجًا فإن متصفحك يتذكر ذلك في تخزينه المحلي.',
})
