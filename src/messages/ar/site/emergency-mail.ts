import { translationOf } from '../../translation.ts'
import type { emergencyMailTexts as original } from '../../site/emergency-mail.ts'

export const emergencyMailTexts = translationOf<typeof original>()({
  'mail.emergency.subject': 'أكد حالة الطوارئ هذه أو أنهها: {title}',
  'mail.emergency.subject.drill': 'تدريب: أكد حالة الطوارئ هذه أو أنهها: {title}',
  'mail.emergency.drill': 'هذا تدريب. لم يحدث شيء.',
  'mail.emergency.text':
    'تنتظر حالة طوارئ تأكيدك. أرسل {sender} «{title}». تظهر بوصفها تنبيهًا في كل الصفحات ولا يستطيع القراء إغلاقها.',
  'mail.emergency.what':
    'لن تحل محل الصفحة الرئيسية إلا بعد أن يؤكدها أحد الزملاء. إن كانت صحيحة فأكدها الآن، وإلا فأنهها. وصلت هذه الرسالة إلى كل من يحق له النشر.',
  'mail.emergency.open': 'فتح «التنبيهات الآن»',
  'mail.emergency.why': 'تصلك هذه الرسالة لأنه يحق لك النشر على الموقع. ولا يمكن إيقافها.',
})
