import { translationOf } from '../../translation.ts'
import type { languageTexts as original } from '../../desk/language.ts'

export const languageTexts = translationOf<typeof original>()({
  'language.title': '语言',
  'language.lead': '工作台以及我们发给您的邮件将使用该语言。每位同事可自行选择。',
  'language.label': '工作台的语言',
  'language.save': '保存语言',
  'language.saved': '已保存。工作台和发给您的邮件现在使用{language}。',
})
