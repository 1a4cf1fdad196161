import { translationOf } from '../../translation.ts'
import type { listsTexts as original } from '../../site/lists.ts'

export const listsTexts = translationOf<typeof original>()({
  'live.now': '正在直播',
  'live.next': '下一场直播',
  'live.later': '之后的直播',
  'live.past': '往期直播',
  'live.none': '目前没有计划中的直播。',
  'figures.csv': '下载这些数据（CSV）',
  'directory.label': '在本页查找',
  'directory.show': '查找',
  'directory.found':
    '{count, plural, =0 {本页没有与“{q}”相符的内容。} other {{of} 条中有 # 条与“{q}”相符。}}',
  'directory.all': '显示全部',
  'directory.search': '搜索整个网站',
})
