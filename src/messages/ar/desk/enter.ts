import { translationOf } from '../../translation.ts'
import type { enterTexts as original } from '../../desk/enter.ts'

export const enterTexts = translationOf<typeof original>()({
  'enter.title': 'إدخال استفسار',
  'enter.lead':
    'لمكالمة هاتفية، أو لبريد وصلك بطريق آخر. يصل إلى الشخص التأكيد نفسه بالبريد الإلكتروني كما يصل إلى كل من يملأ النموذج.',
  'enter.channel': 'كيف وصل',
  'told.telephone': 'الهاتف',
  'told.access_needs': 'احتياجات الوصول',
  'told.event': 'الفعالية',
  'told.page': 'الصفحة',
  'enter.telephone': 'الهاتف',
  'enter.email.hint': 'اتركه فارغًا إذا لم يعط المتصل عنوانًا. لن يُرسل تأكيد حينها.',
  'reply.no-address': 'لم يعط {name} عنوان بريد إلكتروني. أجب هاتفيًا، ثم دوّن ما قلته.',
  'enter.program.none': 'بلا برنامج: قائمة الانتظار العامة',
  'enter.message': 'ما سُئل عنه',
  'enter.message.hint': 'بكلمات الشخص نفسه قدر الإمكان. يقتبسها التأكيد.',
  'enter.submit': 'إدخال الاستفسار',
  'enter.submitting': 'جارٍ الإدخال …',
  'enter.done': 'أُدخل بالرقم {receipt}.',
  'channel.form': 'النموذج',
  'channel.mail': 'البريد',
  'channel.phone': 'الهاتف',
  'channel.event': 'فعالية',
  'channel.report': 'بلاغ',
  'channel.by.form': 'عبر النموذج',
  'channel.by.mail': 'عبر البريد',
  'channel.by.phone': 'عبر الهاتف',
  'channel.by.event': 'في فعالية',
  'channel.by.report': 'كبلاغ',
  'inquiry.general': 'عام: لم يُذكر برنامج',
})
