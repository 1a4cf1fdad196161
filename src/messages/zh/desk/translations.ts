import { translationOf } from '../../translation.ts'
import type { translationsTexts as original } from '../../desk/translations.ts'

export const translationsTexts = translationOf<typeof original>()({
  'translations.title': '语言',
  'translations.original': '原文',
  'translations.begin': '译为{language}',
  'translations.published': '已发布',
  'translations.draft': '草稿',
  'translations.behind': '原文此后有更改',
  'translations.behind.text': '此译文上次保存后，原文有更改。请对照两者，然后重新保存并发布译文。',
})
