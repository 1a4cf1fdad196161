import { translationOf } from '../../translation.ts'
import type { colleaguesTexts as original } from '../../desk/colleagues.ts'

export const colleaguesTexts = translationOf<typeof original>()({
  'colleagues.title': 'الزملاء',
  'colleagues.lead':
    'من يستطيع الدخول إلى المكتب، وما يُسمح لكل منهم به. يبقى اسم الحساب المعطّل على كل ما فعله صاحبه.',
  'colleagues.list': 'الزملاء حسب الاسم',
  'colleagues.name': 'الاسم',
  'colleagues.no-name': 'لم ينضم بعد',
  'colleagues.self': '(أنت)',
  'colleagues.role': 'الدور',
  'colleagues.role.of': 'دور {name}',
  'colleagues.role.changed': 'دور {name} الآن: {role}.',
  'colleagues.state': 'الحساب',
  'colleagues.state.active': 'نشط',
  'colleagues.state.invited': 'مدعو',
  'colleagues.state.disabled': 'معطّل',
  'colleagues.since': 'منذ',
  'colleagues.invited-at': 'دُعي في',
  'colleagues.acts': 'إجراءات',
  'colleagues.again': 'إرسال رابط جديد',
  'colleagues.again.who': 'إرسال رابط جديد إلى {name}',
  'colleagues.disable': 'تعطيل',
  'colleagues.disable.who': 'تعطيل حساب {name}',
  'colleagues.disabled': 'عُطّل حساب {name} وسُجّل خروجه.',
  'colleagues.enable': 'تفعيل',
  'colleagues.enable.who': 'تفعيل حساب {name}',
  'colleagues.enabled': 'فُعّل حساب {name}.',
  'colleagues.invite.title': 'دعوة زميل',
  'colleagues.invite.email': 'عنوان البريد الإلكتروني',
  'colleagues.invite.submit': 'إرسال الدعوة',
  'colleagues.invite.submitting': 'جارٍ الإرسال …',
  'colleagues.invited.mailed': 'الدعوة في طريقها إلى {email}. يعمل رابطها مرة واحدة خلال سبعة أيام.',
  'colleagues.invited.by-hand':
    'لم يُعدّ خادم بريد، فلن تخرج أي دعوة. سلّم هذا الرابط إلى {email} بنفسك. يعمل مرة واحدة خلال سبعة أيام.',
  'colleagues.copy': 'نسخ الرابط',
  'colleagues.copied': 'تم النسخ',
})
