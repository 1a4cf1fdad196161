import { translationOf } from '../../translation.ts'
import type { queueTexts as original } from '../../desk/queue.ts'

export const queueTexts = translationOf<typeof original>()({
  'filter.title': 'المرشحات',
  'filter.any': 'أي',
  'filter.chosen': 'المرشحات المستخدمة',
  'filter.remove': 'إزالة المرشح {what}',
  'filter.program': 'البرنامج',
  'filter.channel': 'طريقة الوصول',
  'filter.source': 'المصدر',
  'filter.country': 'البلد أو المنطقة',
  'filter.interest': 'الاهتمام',
  'filter.promise': 'الوعد',
  'filter.promise.kept': 'موفى به',
  'filter.promise.broken': 'مُخلف',
  'filter.tag': 'الوسم',
  'filter.owner': 'لدى',
  'filter.samples': 'البيانات النموذجية',
  'filter.samples.none': 'مستبعدة',
  'filter.from': 'ورد منذ',
  'filter.to': 'ورد حتى',
  'views.title': 'طرق العرض',
  'views.none': 'لا طرق عرض بعد. اختر قائمة ومرشحات في صندوق الوارد، ثم احفظها هنا باسم.',
  'views.shared': 'مشتركة',
  'views.shared-by': 'شاركها {name}',
  'views.remove': 'إزالة',
  'views.remove.what': 'إزالة طريقة العرض {name}',
  'views.name': 'اسم لما هو معروض الآن',
  'views.name.hint': 'تُحفظ به القائمة وجميع المرشحات.',
  'views.share': 'مشاركتها مع الزملاء',
  'views.save': 'حفظ طريقة العرض',
  'bulk.title': 'إجراءات على المحدد',
  'bulk.assign': 'إسناد إلى …',
  'bulk.nobody': 'لا أحد',
  'bulk.assigned':
    '{count, plural, zero {لم تُسند استفسارات إلى {name}.} one {أُسند استفسار واحد إلى {name}.} two {أُسند استفساران إلى {name}.} few {أُسندت # استفسارات إلى {name}.} many {أُسند # استفسارًا إلى {name}.} other {أُسند # استفسار إلى {name}.}}',
  'bulk.unassigned':
    '{count, plural, zero {لا استفسارات متاحة.} one {استفسار واحد متاح لمن يأخذه.} two {استفساران متاحان لمن يأخذهما.} few {# استفسارات متاحة لمن يأخذها.} many {# استفسارًا متاحة لمن يأخذها.} other {# استفسار متاحة لمن يأخذها.}}',
  'bulk.export.csv': 'تصدير بصيغة CSV',
  'bulk.export.xlsx': 'تصدير بصيغة XLSX',
  'bulk.tag': 'إضافة وسم',
  'bulk.tag.add': 'إضافة الوسم',
  'bulk.tagged':
    '{count, plural, zero {لا استفسارات تحمل} one {استفسار واحد يحمل} two {استفساران يحملان} few {# استفسارات تحمل} many {# استفسارًا تحمل} other {# استفسار تحمل}} الوسم {tag}.',
  'bulk.untag': 'إزالة وسم …',
  'bulk.untagged':
    '{count, plural, zero {لا استفسارات فقدت} one {استفسار واحد لم يعد يحمل} two {استفساران لم يعودا يحملان} few {# استفسارات لم تعد تحمل} many {# استفسارًا لم يعد يحمل} other {# استفسار لم يعد يحمل}} الوسم {tag}.',
  'bulk.closed':
    '{count, plural, zero {لم تُغلق استفسارات.} one {أُغلق استفسار واحد.} two {أُغلق استفساران.} few {أُغلقت # استفسارات.} many {أُغلق # استفسارًا.} other {أُغلق # استفسار.}}',
  'bulk.closed.in-part':
    'بقي سؤال بلا جواب: {names}{more, plural, =0 {} zero {} one { وواحد آخر} two { واثنان آخران} few { و# آخرون} many { و# آخرون} other { و# آخرون}}.',
  'tags.title': 'الوسوم',
  'tags.add': 'إضافة وسم',
  'tags.remove': 'إزالة الوسم {tag}',
  'tags.added': 'أُضيف الوسم {tag}.',
  'tags.removed': 'أُزيل الوسم {tag}.',
  'clock.closed': 'أُغلق',
})
