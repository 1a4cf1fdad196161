import { translationOf } from '../../translation.ts'
import type { samplesTexts as original } from '../../desk/samples.ts'

export const samplesTexts = translationOf<typeof original>()({
  'samples.badge': '样例',
  'samples.add.title': '用样例咨询熟悉工作台',
  'samples.add.text':
    '十二个虚构的咨询，语言和状态各不相同。它们标有“样例”，不会因此发出任何邮件，您可以一次全部移除。',
  'samples.add.act': '添加十二个样例咨询',
  'samples.adding': '正在添加…',
  'samples.notice': '{count, plural, other {这里有 # 个样例咨询}}，供您试用工作台。',
  'samples.remove': '移除所有样例',
  'samples.removing': '正在移除…',
  'samples.removed': '所有样例已移除。',
  'samples.inquiry': '这是样例。不会发出任何邮件。',
})
