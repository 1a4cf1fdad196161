import { translationOf } from '../../translation.ts'
import type { captchaTexts as original } from '../../site/captcha.ts'

export const captchaTexts = translationOf<typeof original>()({
  'captcha.label': '防机器人保护',
  'captcha.idle': '填写表单时自动开始',
  'captcha.checking': '正在检查……',
  'captcha.waiting': '请完成下方的验证',
  'captcha.verified': '已验证：您可以提交表单',
  'captcha.failed': '检查未能完成。您仍然可以提交表单。',
  'captcha.failed.required': '检查未能完成。请重新加载页面，或发送邮件至 {email}。',
  'captcha.no-script': '此表单需要 JavaScript 来区分真人与机器人。您也可以发送邮件至 {email}。',
})
