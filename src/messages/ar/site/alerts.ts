import { translationOf } from '../../translation.ts'
import type { alertsTexts as original } from '../../site/alerts.ts'

export const alertsTexts = translationOf<typeof original>()({
  'alert.kind.information': 'إشعار',
  'alert.kind.warning': 'تنبيه',
  'alert.kind.emergency': 'طوارئ',
  'alert.kind.drill': 'تدريب',
  'alert.drill.title': 'هذا تدريب',
  'alert.drill.text': 'نختبر تنبيهاتنا. لم يحدث شيء، ولا يلزمك فعل أي شيء.',
  'alerts.feed': 'تنبيهات {school}',
  'emergency.contact': 'اتصل بنا',
  'emergency.pages': 'صفحات أخرى',
  'emergency.ask': 'اطرح سؤالًا',
  'emergency.short': 'تظهر هذه الصفحة الأولى المختصرة أثناء حالة الطوارئ. جميع الصفحات الأخرى متاحة كالمعتاد.',
})
