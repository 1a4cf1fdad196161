import { translationOf } from '../../translation.ts'
import type { emergencyMailTexts as original } from '../../site/emergency-mail.ts'

export const emergencyMailTexts = translationOf<typeof original>()({
  'mail.emergency.subject': '请确认或结束此紧急情况：{title}',
  'mail.emergency.subject.drill': '演练：请确认或结束此紧急情况：{title}',
  'mail.emergency.drill': '这是一次演练。没有发生任何事情。',
  'mail.emergency.text':
    '有一个紧急情况等待您确认。{sender} 发送了“{title}”。它已作为警示显示在所有页面上，读者无法关闭。',
  'mail.emergency.what':
    '只有在一位同事确认之后，它才会取代首页。如果情况属实，请立即确认；否则请结束它。所有有权发布的人都收到了此邮件。',
  'mail.emergency.open': '打开“当前警报”',
  'mail.emergency.why': '您收到此邮件，是因为您有权在网站上发布内容。此邮件无法关闭。',
})
