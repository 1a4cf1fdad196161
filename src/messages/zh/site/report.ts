import { translationOf } from '../../translation.ts'
import type { reportTexts as original } from '../../site/report.ts'

export const reportTexts = translationOf<typeof original>()({
  'report.link': '报告障碍或错误',
  'report.message': '出了什么问题？',
  'report.message.help': '您想做什么，实际发生了什么？如果您使用辅助技术，请告诉我们是哪一种。',
  'report.page': '哪个页面？',
  'report.first_name': '您的姓名',
  'report.email': '您的电子邮箱地址',
  'report.email.help': '我们回复至此地址。',
  'report.send': '发送报告',
  'report.missing': '请告诉我们出了什么问题',
  'report.not-kept':
    '目前我们无法接收您的报告。您填写的内容仍保留在下方表单中。请几分钟后再试，或发送邮件至 {email}。',
})
