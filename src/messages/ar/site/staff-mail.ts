import { translationOf } from '../../translation.ts'
import type { staffMailTexts as original } from '../../site/staff-mail.ts'

export const staffMailTexts = translationOf<typeof original>()({
  'mail.staff.mention.subject':
    'ذكرك {name} في {count, plural, zero {ملاحظات} one {ملاحظة} two {ملاحظتين} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}',
  'mail.staff.mention.text':
    'ذكرك {name} في ملاحظة عن {count, plural, zero {هذه الاستفسارات} one {هذا الاستفسار} two {هذين الاستفسارين} few {هذه الاستفسارات} many {هذه الاستفسارات} other {هذه الاستفسارات}}:',
  'mail.staff.due-soon.subject':
    '{count, plural, zero {استفسارات لك يحين موعدها} one {استفسار لك يحين موعده} two {استفساران لك يحين موعدهما} few {# استفسارات لك يحين موعدها} many {# استفسارًا لك يحين موعدها} other {# استفسار لك يحين موعدها}} خلال أربع ساعات',
  'mail.staff.due-soon.text':
    'وعدنا بالإجابة عن {count, plural, zero {هذه الاستفسارات} one {هذا الاستفسار} two {هذين الاستفسارين} few {هذه الاستفسارات (#)} many {هذه الاستفسارات (#)} other {هذه الاستفسارات (#)}} خلال الساعات الأربع القادمة:',
  'mail.staff.overdue.subject':
    '{count, plural, zero {استفسارات لك متأخرة} one {استفسار لك متأخر} two {استفساران لك متأخران} few {# استفسارات لك متأخرة} many {# استفسارًا لك متأخرة} other {# استفسار لك متأخرة}}',
  'mail.staff.overdue.text':
    '{count, plural, zero {هذه الاستفسارات بلا} one {هذا الاستفسار بلا} two {هذان الاستفساران بلا} few {هذه الاستفسارات (#) بلا} many {هذه الاستفسارات (#) بلا} other {هذه الاستفسارات (#) بلا}} إجابة، وقد مضى الموعد الذي وعدنا به:',
  'mail.staff.escalated.subject':
    '{count, plural, zero {استفسارات متأخرة} one {استفسار متأخر} two {استفساران متأخران} few {# استفسارات متأخرة} many {# استفسارًا متأخرة} other {# استفسار متأخرة}}',
  'mail.staff.escalated.text':
    '{count, plural, zero {هذه الاستفسارات بلا} one {هذا الاستفسار بلا} two {هذان الاستفساران بلا} few {هذه الاستفسارات (#) بلا} many {هذه الاستفسارات (#) بلا} other {هذه الاستفسارات (#) بلا}} إجابة، وقد مضى الموعد الذي وعدت به الكلية:',
  'mail.staff.undelivered.subject':
    '{count, plural, zero {لم يصل أي رد لك} one {لم يصل ردّ لك} two {لم يصل ردّان لك} few {لم تصل # ردود لك} many {لم يصل # ردًا لك} other {لم يصل # رد لك}}',
  'mail.staff.undelivered.text':
    'تعذّر تسليم ردّك على {count, plural, zero {هذه الاستفسارات} one {هذا الاستفسار} two {هذين الاستفسارين} few {هذه الاستفسارات (#)} many {هذه الاستفسارات (#)} other {هذه الاستفسارات (#)}}، وما زال {count, plural, zero {أصحابها ينتظرون} one {صاحبه ينتظر} two {صاحباهما ينتظران} few {أصحابها ينتظرون} many {أصحابها ينتظرون} other {أصحابها ينتظرون}}. {refused, select, text {رفض خادم البريد النص أو الملفات، لا العنوان: عدّلها وأعد الإرسال، أو اتصل هاتفيًا:} other {تحقق من العنوان أو اتصل هاتفيًا:}}',
  'mail.staff.due': 'أجب في موعد أقصاه {instant}',
  'mail.staff.was-due': 'كان موعده {instant}',
  'mail.staff.more':
    '{count, plural, zero {ولا غيرها.} one {وواحد آخر.} two {واثنان آخران.} few {و# أخرى.} many {و# أخرى.} other {و# أخرى.}}',
  'mail.staff.open': 'فتح عملي',
  'mail.staff.why': 'تصلك هذه الرسالة لأنك تجيب عن الاستفسارات في المكتب.',
  'mail.staff.digest.subject':
    'استفساراتك اليوم: {mine, plural, zero {لا مفتوح} one {واحد مفتوح} two {اثنان مفتوحان} few {# مفتوحة} many {# مفتوحًا} other {# مفتوح}}، غير مُسند: {unassigned}',
  'mail.staff.digest.subject.mine':
    'استفساراتك اليوم: {mine, plural, zero {لا مفتوح} one {واحد مفتوح} two {اثنان مفتوحان} few {# مفتوحة} many {# مفتوحًا} other {# مفتوح}}',
  'mail.staff.digest.subject.unassigned':
    '{unassigned, plural, zero {لا استفسارات تنتظر زميلًا} one {استفسار واحد ينتظر زميلًا} two {استفساران ينتظران زميلًا} few {# استفسارات تنتظر زميلًا} many {# استفسارًا ينتظر زميلًا} other {# استفسار ينتظر زميلًا}}',
  'mail.staff.digest.subject.no-inquiry': 'ما يخصك في المكتب اليوم',
  'mail.staff.digest.mine':
    '{count, plural, zero {لا استفسارات مفتوحة لك.} one {لك استفسار مفتوح واحد.} two {لك استفساران مفتوحان.} few {لك # استفسارات مفتوحة.} many {لك # استفسارًا مفتوحًا.} other {لك # استفسار مفتوح.}} الأقرب موعدًا أولًا:',
  'mail.staff.digest.unassigned':
    '{count, plural, zero {لا استفسارات تنتظر.} one {ينتظر استفسار واحد أن يأخذه زميل.} two {ينتظر استفساران أن يأخذهما زميل.} few {تنتظر # استفسارات أن يأخذها زميل.} many {ينتظر # استفسارًا أن يأخذها زميل.} other {ينتظر # استفسار أن يأخذها زميل.}}',
  'mail.staff.digest.tasks':
    '{count, plural, zero {لا مهام لك اليوم.} one {مهمة واحدة لك موعدها اليوم أو قبله.} two {مهمتان لك موعدهما اليوم أو قبله.} few {# مهام لك موعدها اليوم أو قبله.} many {# مهمة لك موعدها اليوم أو قبله.} other {# مهمة لك موعدها اليوم أو قبله.}}',
  'mail.staff.digest.unread':
    '{count, plural, zero {لا إشعارات غير مقروءة.} one {إشعار واحد غير مقروء.} two {إشعاران غير مقروءين.} few {# إشعارات غير مقروءة.} many {# إشعارًا غير مقروء.} other {# إشعار غير مقروء.}}',
  'mail.staff.digest.why': 'تصلك هذه الرسالة صباح أيام العمل. يمكنك إيقافها في المكتب ضمن «عملي».',
  'mail.weekly.subject':
    '{inquiries, plural, zero {لا استفسارات} one {استفسار واحد} two {استفساران} few {# استفسارات} many {# استفسارًا} other {# استفسار}}، {days}',
  'mail.weekly.inquiries': 'الاستفسارات',
  'mail.weekly.answered': 'أُجيب عنها حتى الآن',
  'mail.weekly.kept': 'الوعود الموفى بها',
  'mail.weekly.kept.of': '{kept} من {all}',
  'mail.weekly.median': 'الرد الأول، الوسيط',
  'mail.weekly.slowest': 'الرد الأول، أبطأ 10% بعد أكثر من',
  'mail.weekly.minutes': '{value, number} د',
  'mail.weekly.hours': '{value, number} س',
  'mail.weekly.none.answered': 'لم يُجب عن أي استفسار',
  'mail.weekly.none.replied': 'لا رد بعد',
  'mail.weekly.week': 'الأسبوع الماضي',
  'mail.weekly.before': 'الأسبوع الذي قبله',
  'mail.weekly.line': '{label}: {value} (الأسبوع السابق: {before})',
  'mail.weekly.open':
    '{count, plural, =0 {لا توجد استفسارات مفتوحة الآن.} zero {لا توجد استفسارات مفتوحة الآن.} one {يوجد الآن استفسار مفتوح واحد.} two {يوجد الآن استفساران مفتوحان.} few {توجد الآن # استفسارات مفتوحة.} many {يوجد الآن # استفسارًا مفتوحًا.} other {يوجد الآن # استفسار مفتوح.}}',
  'mail.weekly.overdue':
    '{count, plural, zero {لا متأخر بينها.} one {واحد منها متأخر.} two {اثنان منها متأخران.} few {# منها متأخرة.} many {# منها متأخرة.} other {# منها متأخرة.}}',
  'mail.weekly.overdue.it': 'وهو متأخر.',
  'mail.weekly.programs': 'البرامج الأكثر سؤالًا عنها',
  'mail.weekly.program': '{name}: {count}',
  'mail.weekly.link': 'فتح جميع الأرقام',
  'mail.weekly.why': 'تصلك هذه الرسالة أيام الاثنين لأنك ترى الأرقام في المكتب. يمكنك إيقافها هناك ضمن «عملي».',
})
