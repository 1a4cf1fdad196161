import { translationOf } from '../../translation.ts'
import type { paletteTexts as original } from '../../desk/palette.ts'

export const paletteTexts = translationOf<typeof original>()({
  'palette.title': '前往或操作',
  'palette.label': '前往何处，或做什么',
  'palette.queue': '收件箱：{queue}',
  'palette.view': '视图：{name}',
  'palette.search': '搜索“{typed}”',
  'palette.none': '没有这样的名称。按 Enter 搜索人员和咨询。',
  'palette.enter': '录入：{label}',
  'palette.open': '前往或操作',
  'help.ctrl-k': 'Ctrl K 或 ⌘ K',
  'help.palette': '前往任何位置，或执行当前页面的操作',
})
