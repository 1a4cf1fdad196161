import { translationOf } from '../../translation.ts'
import type { upkeepMailTexts as original } from '../../site/upkeep-mail.ts'

export const upkeepMailTexts = translationOf<typeof original>()({
  'mail.upkeep.subject': '网站有 {count, plural, other {# 个页面}}需要查看',
  'mail.upkeep.text':
    '昨晚的网站检查在{count, plural, one {此页面} other {这些页面}}上有新发现：无效的链接、与信息不符的数字，或已过期的信息。',
  'mail.upkeep.count': '{count, plural, other {# 项发现}}',
  'mail.upkeep.more': '{count, plural, other {另有 # 个页面。}}',
  'mail.upkeep.open': '打开“维护”',
  'mail.upkeep.why': '您收到此邮件，是因为您编辑网站。您可以在工作台的“我的工作”中关闭。',
})
