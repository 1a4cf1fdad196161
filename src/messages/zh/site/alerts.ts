import { translationOf } from '../../translation.ts'
import type { alertsTexts as original } from '../../site/alerts.ts'

export const alertsTexts = translationOf<typeof original>()({
  'alert.kind.information': '通知',
  'alert.kind.warning': '警示',
  'alert.kind.emergency': '紧急情况',
  'alert.kind.drill': '演练',
  'alert.drill.title': '这是一次演练',
  'alert.drill.text': '我们正在测试警报。没有发生任何事情，您无需采取任何行动。',
  'alerts.feed': '{school}的警报',
  'emergency.contact': '联系我们',
  'emergency.pages': '其他页面',
  'emergency.ask': '提问',
  'emergency.short': '紧急情况期间显示此简短首页。其他所有页面照常开放。',
})
