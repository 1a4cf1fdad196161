import { translationOf } from '../../translation.ts'
import type { contentMailTexts as original } from '../../site/content-mail.ts'

export const contentMailTexts = translationOf<typeof original>()({
  'mail.content.content-mention.subject': 'ذكرك {name} في تعليق على «{title}»',
  'mail.content.content-mention.text': 'كتب {name} في تعليق على «{title}»:',
  'mail.content.review-asked.subject': 'يطلب {name} مراجعة «{title}»',
  'mail.content.review-asked.text': 'يطلب منك {name} الاطلاع على «{title}» قبل نشره.',
  'mail.content.review-published.subject': 'تمت الموافقة على «{title}» ونُشر',
  'mail.content.review-published.text': 'راجع {name} «{title}» ونشره. يعرضه الموقع الآن.',
  'mail.content.review-returned.subject': 'أعاد {name} إليك «{title}»',
  'mail.content.review-returned.text': 'راجع {name} «{title}» ويطلب تغييرات قبل نشره.',
  'mail.content.open': 'فتح في المكتب',
  'mail.content.why': 'تصلك هذه الرسالة لأنك تحرر الموقع. يمكنك إيقافها في المكتب ضمن «عملي».',
})
