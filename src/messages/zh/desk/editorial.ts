import { translationOf } from '../../translation.ts'
import type { editorialTexts as original } from '../../desk/editorial.ts'

export const editorialTexts = translationOf<typeof original>()({
  'presence.document.looking': '{count, plural, other {{names} 也打开了此内容。}}',
  'presence.document.writing':
    '{count, plural, other {{names} 正在编辑此内容。}}如果您后保存，会看到两份文字。',
  'comments.title': '评论',
  'comments.none': '尚无评论。点击某个字段即可评论。',
  'comments.on': '评论“{place}”',
  'comments.label': '对{place}的评论',
  'comments.hint': '编辑网站的同事可以看到。输入 @姓名 会发邮件通知该同事。',
  'comments.send': '添加评论',
  'comments.cancel': '取消',
  'comments.reply': '回复',
  'comments.reply.label': '回复 {name} 对{place}的评论',
  'comments.resolve': '标为已解决',
  'comments.resolve.what': '将 {name} 对{place}的评论标为已解决',
  'comments.reopen': '重新打开',
  'comments.reopen.what': '重新打开 {name} 对{place}的评论',
  'comments.said.resolved': '标为已解决',
  'comments.said.reopened': '重新打开',
  'comments.resolved': '{count, plural, other {# 条已解决的评论}}',
  'comments.quote': '当时的文字：{text}',
})
