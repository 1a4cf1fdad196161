import { translationOf } from '../../translation.ts'
import type { landingTexts as original } from '../../site/landing.ts'

export const landingTexts = translationOf<typeof original>()({
  'hero.ask': 'طلب معلومات',
  'hero.find': 'ابحث عن برنامجك',
  'degrees.title':
    '{count, plural, =2 {مقارنة بين الدرجتين} zero {مقارنة بين الدرجات} one {مقارنة بين الدرجات} two {مقارنة بين الدرجتين} few {مقارنة بين الدرجات} many {مقارنة بين الدرجات} other {مقارنة بين الدرجات}}',
  'degrees.name': '{name} ({abbreviation})',
  'degrees.sum': '{total} ساعة معتمدة: {coursework} للمقررات، و{required} لـ {work}.',
  'programs.title': 'ابحث عن برنامجك',
  'programs.lead':
    'تحت كل برنامج: تكلفته، وموعد التقديم، وطريقة التدريس، وما يفعله الخريجون بعده، والمساعدة في الدفع.',
  'programs.finder': 'صفّها وقارن بينها جميعًا',
  'programs.marks': 'كلمة «نموذج» تعني رقمًا أو تاريخًا لم تؤكده الكلية بعد.',
  'programs.of':
    '{count, plural, zero {لا برامج} one {برنامج واحد} two {برنامجان} few {# برامج} many {# برنامجًا} other {# برنامج}}، {credits} ساعة معتمدة لكل منها',
})
