import { translationOf } from '../../translation.ts'
import type { academicTexts as original } from '../../site/academic.ts'

export const academicTexts = translationOf<typeof original>()({
  'academic.next': '接下来：{what}，{when}',
  'academic.subscribe': '在您的日历中订阅',
  'academic.years': '年份',
  'academic.current': '这是当前学年。',
  'academic.what': '事项',
  'academic.when': '时间',
  'academic.kind': '类型',
})
