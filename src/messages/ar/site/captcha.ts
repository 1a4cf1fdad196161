import { translationOf } from '../../translation.ts'
import type { captchaTexts as original } from '../../site/captcha.ts'

export const captchaTexts = translationOf<typeof original>()({
  'captcha.label': 'الحماية من الروبوتات',
  'captcha.idle': 'يبدأ تلقائيًا عند ملء النموذج',
  'captcha.checking': 'جارٍ التحقق…',
  'captcha.waiting': 'أكمل التحقق أدناه',
  'captcha.verified': 'تم التحقق: يمكنك إرسال النموذج',
  'captcha.failed': 'لم ينجح التحقق. يمكنك إرسال النموذج رغم ذلك.',
  'captcha.failed.required': 'لم ينجح التحقق. أعد تحميل الصفحة، أو راسلنا على {email}.',
  'captcha.no-script':
    'يحتاج هذا النموذج إلى JavaScript للتمييز بين الأشخاص والروبوتات. يمكنك مراسلتنا على {email} بدلًا من ذلك.',
})
