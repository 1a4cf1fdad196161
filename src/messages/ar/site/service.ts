import { translationOf } from '../../translation.ts'
import type { serviceTexts as original } from '../../site/service.ts'

export const serviceTexts = translationOf<typeof original>()({
  'service.all': 'آخر اثني عشر شهرًا',
  'service.programs': 'حسب البرنامج',
  'service.program': 'البرنامج',
  'service.kept': 'أُجيب عنها في الموعد الذي وعدنا به',
  'service.median': 'وصل نصف الإجابات الأولى خلال',
  'service.inquiries': 'الأسئلة',
  'service.share': '{percent}%',
  'service.minutes':
    '{minutes, plural, zero {# دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'service.hours':
    '{hours, plural, zero {# ساعة} one {ساعة واحدة} two {ساعتين} few {# ساعات} many {# ساعة} other {# ساعة}}',
  'service.days':
    '{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'service.none': 'لا إجابة بعد',
  'service.too-few': 'كانت الأسئلة أقل من عشرة، وهو عدد لا يكفي لرقم ذي معنى.',
  'service.how':
    'يُحسب يوميًا من سجلات استفساراتنا: كل سؤال أُجيب عنه أو مضى موعده الموعود، بما في ذلك الليالي وعطل نهاية الأسبوع. تُحتسب الإجابة بعد تسليمها، ولا يُعدّ الوعد موفى به إلا إذا أُجيب في الموعد عن كل ما سُئل عنه. وحيث سأل أقل من عشرة أشخاص لا نعرض رقمًا.',
})
