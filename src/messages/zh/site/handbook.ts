import { translationOf } from '../../translation.ts'
import type { handbookTexts as original } from '../../site/handbook.ts'

export const handbookTexts = translationOf<typeof original>()({
  'handbook.current': '这是现行版本。',
  'handbook.coming': '自{day}起生效。',
  'handbook.past': '此版本已被取代，自{day}起生效。',
  'handbook.years': '版本',
  'handbook.all': '所有版本',
  'handbook.read': '阅读 {years} 版',
  'handbook.pdf': '{years} 完整版（PDF）',
  'handbook.chapters': '{count, plural, other {# 章}}',
  'handbook.part': '{number} {title}',
  'handbook.contents': '目录',
  'handbook.title': '{title}，{years}',
  'handbook.other-editions': '其他版本中的本章',
  'handbook.sample': '示例：此规定是为展示手册的功能而写。以学校自己的规定为准。',
  'handbook.source': '由我们转述。来源：{source}',
  'handbook.search': '搜索手册',
  'handbook.search.in': '版本',
  'handbook.search.button': '搜索',
  'handbook.found': '{count, plural, =0 {手册中没有关于“{q}”的内容} other {有 # 章涉及“{q}”}}',
  'handbook.found.none': '请减少关键词，或换一个版本。现行版本的目录见下方。',
  'handbook.found.some': '没有一章包含全部这些词。以下各章包含其中一部分。',
  'handbook.pdf.seal': '{school}的雕刻印章',
  'handbook.pdf.edition': '自{day}起生效。排版于{made}。',
})
