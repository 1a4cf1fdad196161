import { translationOf } from '../../translation.ts'
import type { contentMailTexts as original } from '../../site/content-mail.ts'

export const contentMailTexts = translationOf<typeof original>()({
  'mail.content.content-mention.subject': '{name} 在“{title}”的评论中提到了您',
  'mail.content.content-mention.text': '{name} 在“{title}”的评论中写道：',
  'mail.content.review-asked.subject': '{name} 请求审阅“{title}”',
  'mail.content.review-asked.text': '{name} 请您在发布前查看“{title}”。',
  'mail.content.review-published.subject': '“{title}”已通过审阅并发布',
  'mail.content.review-published.text': '{name} 已审阅并发布“{title}”。网站现已显示。',
  'mail.content.review-returned.subject': '{name} 将“{title}”退回给您',
  'mail.content.review-returned.text': '{name} 已审阅“{title}”，并要求在发布前修改。',
  'mail.content.open': '在工作台中打开',
  'mail.content.why': '您收到此邮件，是因为您编辑网站。您可以在工作台的“我的工作”中关闭。',
})
