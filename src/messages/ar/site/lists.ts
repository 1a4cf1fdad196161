import { translationOf } from '../../translation.ts'
import type { listsTexts as original } from '../../site/lists.ts'

export const listsTexts = translationOf<typeof original>()({
  'live.now': 'يُبث الآن',
  'live.next': 'البث القادم',
  'live.later': 'البث اللاحق',
  'live.past': 'البث السابق',
  'live.none': 'لا يوجد بث مقرر في الوقت الحالي.',
  'figures.csv': 'تنزيل هذه الأرقام (CSV)',
  'directory.label': 'البحث في هذه الصفحة',
  'directory.show': 'بحث',
  'directory.found':
    '{count, plural, =0 {لا شيء في هذه الصفحة يطابق «{q}».} other {عدد المدخلات المطابقة لـ«{q}»: # من {of}.}}',
  'directory.all': 'عرض الكل',
  'directory.search': 'البحث في الموقع كله',
})
