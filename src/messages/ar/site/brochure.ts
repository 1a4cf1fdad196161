import { translationOf } from '../../translation.ts'
import type { brochureTexts as original } from '../../site/brochure.ts'

export const brochureTexts = translationOf<typeof original>()({
  'brochure.edition': 'نسخة {day}',
  'brochure.seal': 'الختم المنقوش لـ {school}',
  'brochure.plate': 'نقش يمثل {name}',
  'brochure.credits': '{total} ساعة معتمدة لكل برنامج',
  'brochure.contents': 'البرامج',
  'brochure.next': 'اطرح سؤالًا، أو تابع القراءة على',
  'brochure.deadline': '{what}، {applicants}: {day}',
  'brochure.cost': '{label}: {amount}',
  'brochure.of-program': 'كتيّب هذا البرنامج (PDF)',
  'brochure.title': 'جميع البرامج في كتيّب واحد',
})
