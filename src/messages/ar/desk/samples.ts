import { translationOf } from '../../translation.ts'
import type { samplesTexts as original } from '../../desk/samples.ts'

export const samplesTexts = translationOf<typeof original>()({
  'samples.badge': 'تجريبي',
  'samples.add.title': 'تجوّل في المكتب باستفسارات تجريبية',
  'samples.add.text':
    'اثنا عشر استفسارًا مختلقًا بعدة لغات وحالات. عليها علامة «تجريبي»، ولا يخرج لأجلها أي بريد، ويمكنك إزالتها كلها دفعة واحدة.',
  'samples.add.act': 'إضافة اثني عشر استفسارًا تجريبيًا',
  'samples.adding': 'جارٍ الإضافة …',
  'samples.notice':
    '{count, plural, zero {لا استفسارات تجريبية هنا.} one {هنا استفسار تجريبي واحد لتجربة المكتب.} two {هنا استفساران تجريبيان لتجربة المكتب.} few {هنا # استفسارات تجريبية لتجربة المكتب.} many {هنا # استفسارًا تجريبيًا لتجربة المكتب.} other {هنا # استفسار تجريبي لتجربة المكتب.}}',
  'samples.remove': 'إزالة جميع التجريبية',
  'samples.removing': 'جارٍ الإزالة …',
  'samples.removed': 'أُزيلت جميع الاستفسارات التجريبية.',
  'samples.inquiry': 'هذا استفسار تجريبي. لا يخرج لأجله أي بريد.',
})
