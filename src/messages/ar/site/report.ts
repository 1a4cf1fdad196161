import { translationOf } from '../../translation.ts'
import type { reportTexts as original } from '../../site/report.ts'

export const reportTexts = translationOf<typeof original>()({
  'report.link': 'أبلغ عن عائق أو خطأ',
  'report.message': 'ما الذي لم يعمل؟',
  'report.message.help': 'ماذا أردت أن تفعل، وماذا حدث بدلًا من ذلك؟ إذا كنت تستخدم تقنية مساعدة فأخبرنا بها.',
  'report.page': 'في أي صفحة؟',
  'report.first_name': 'اسمك',
  'report.email': 'عنوان بريدك الإلكتروني',
  'report.email.help': 'نرد على هذا العنوان.',
  'report.send': 'إرسال البلاغ',
  'report.missing': 'أخبرنا بما لم يعمل',
  'report.not-kept':
    'لا يمكننا استلام بلاغك الآن. ما كتبته ما زال في النموذج أدناه. حاول مرة أخرى بعد بضع دقائق، أو راسلنا على {email}.',
})
