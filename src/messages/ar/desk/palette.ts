import { translationOf } from '../../translation.ts'
import type { paletteTexts as original } from '../../desk/palette.ts'

export const paletteTexts = translationOf<typeof original>()({
  'palette.title': 'الانتقال أو التنفيذ',
  'palette.label': 'إلى أين، أو ماذا تفعل',
  'palette.queue': 'صندوق الوارد: {queue}',
  'palette.view': 'طريقة العرض: {name}',
  'palette.search': 'البحث عن «{typed}»',
  'palette.none': 'لا شيء بهذا الاسم. يبحث مفتاح الإدخال في الأشخاص والاستفسارات.',
  'palette.enter': 'مفتاح الإدخال: {label}',
  'palette.open': 'الانتقال أو التنفيذ',
  'help.ctrl-k': 'Ctrl K أو ⌘ K',
  'help.palette': 'الانتقال إلى أي مكان، أو تنفيذ ما تعرضه الشاشة',
})
