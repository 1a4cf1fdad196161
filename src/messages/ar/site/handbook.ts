import { translationOf } from '../../translation.ts'
import type { handbookTexts as original } from '../../site/handbook.ts'

export const handbookTexts = translationOf<typeof original>()({
  'handbook.current': 'هذه هي النسخة الحالية.',
  'handbook.coming': 'سارية منذ {day}.',
  'handbook.past': 'استُبدلت هذه النسخة. كانت سارية منذ {day}.',
  'handbook.years': 'النسخ',
  'handbook.all': 'جميع النسخ',
  'handbook.read': 'اقرأ نسخة {years}',
  'handbook.pdf': 'نسخة {years} كاملة (PDF)',
  'handbook.chapters':
    '{count, plural, zero {لا فصول} one {فصل واحد} two {فصلان} few {# فصول} many {# فصلًا} other {# فصل}}',
  'handbook.part': '{number} {title}',
  'handbook.contents': 'المحتويات',
  'handbook.title': '{title}، {years}',
  'handbook.other-editions': 'هذا الفصل في نسخ أخرى',
  'handbook.sample': 'نموذج: كُتبت هذه القاعدة لبيان طريقة عمل الدليل. وتسري قواعد الكلية نفسها.',
  'handbook.source': 'بصياغتنا. المصدر: {source}',
  'handbook.search': 'البحث في الدليل',
  'handbook.search.in': 'النسخة',
  'handbook.search.button': 'ابحث',
  'handbook.found':
    '{count, plural, =0 {لا شيء في الدليل} zero {لا شيء في الدليل} one {فصل واحد} two {فصلان} few {# فصول} many {# فصلًا} other {# فصل}} عن «{q}»',
  'handbook.found.none': 'جرّب كلمات أقل أو نسخة أخرى. محتويات النسخة الحالية أدناه.',
  'handbook.found.some': 'لا يحتوي أي فصل على كل هذه الكلمات. الفصول أدناه تحتوي على بعضها.',
  'handbook.pdf.seal': 'الختم المنقوش لـ {school}',
  'handbook.pdf.edition': 'سارية منذ {day}. نُضّدت في {made}.',
})
