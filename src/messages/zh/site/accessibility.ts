import { translationOf } from '../../translation.ts'
import type { accessibilityTexts as original } from '../../site/accessibility.ts'

export const accessibilityTexts = translationOf<typeof original>()({
  'accessibility.condition': '目前的检查结果',
  'accessibility.checked': '发布时已检查',
  'accessibility.browser': '在编辑的浏览器中用 axe-core 检查',
  'accessibility.warnings': '发布时有警告',
  'accessibility.last': '最近一次检查',
  'accessibility.none': '尚无',
  'accessibility.of': '{count} / {all}',
  'accessibility.how':
    '每个页面在发布前都会接受检查：服务器检查标题、链接文字、替代文字和失效链接；发布者的浏览器用 axe-core 检查是否符合 WCAG 2.2 AA。有错误的页面不能发布。检查结果与页面的每个版本一起保存。从旧网站转来的页面，在此重新发布后才计为已检查。',
})
