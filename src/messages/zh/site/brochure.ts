import { translationOf } from '../../translation.ts'
import type { brochureTexts as original } from '../../site/brochure.ts'

export const brochureTexts = translationOf<typeof original>()({
  'brochure.edition': '{day}版',
  'brochure.seal': '{school}的雕刻印章',
  'brochure.plate': '{name}的版画',
  'brochure.credits': '每个项目 {total} 学分',
  'brochure.contents': '项目',
  'brochure.next': '提问或继续阅读，请访问',
  'brochure.deadline': '{what}，{applicants}：{day}',
  'brochure.cost': '{label}：{amount}',
  'brochure.of-program': '本项目手册（PDF）',
  'brochure.title': '全部项目合为一册',
})
