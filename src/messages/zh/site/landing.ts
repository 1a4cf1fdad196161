import { translationOf } from '../../translation.ts'
import type { landingTexts as original } from '../../site/landing.ts'

export const landingTexts = translationOf<typeof original>()({
  'hero.ask': '索取资料',
  'hero.find': '查找您的项目',
  'degrees.title': '{count, plural, =2 {两种学位的比较} other {学位比较}}',
  'degrees.name': '{name}（{abbreviation}）',
  'degrees.sum': '{total} 学分：课程 {coursework}，{work} {required}。',
  'programs.title': '查找您的项目',
  'programs.lead': '每个项目下列有：费用、申请时间、授课方式、毕业去向以及资助方式。',
  'programs.finder': '筛选并比较全部项目',
  'programs.marks': '“示例”表示学校尚待确认的数字或日期。',
  'programs.of': '{count, plural, other {# 个项目}}，各 {credits} 学分',
})
