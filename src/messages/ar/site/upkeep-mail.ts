import { translationOf } from '../../translation.ts'
import type { upkeepMailTexts as original } from '../../site/upkeep-mail.ts'

export const upkeepMailTexts = translationOf<typeof original>()({
  'mail.upkeep.subject':
    '{count, plural, zero {لا صفحات في الموقع تحتاج إلى نظر} one {صفحة في الموقع تحتاج إلى نظر} two {صفحتان في الموقع تحتاجان إلى نظر} few {# صفحات في الموقع تحتاج إلى نظر} many {# صفحة في الموقع تحتاج إلى نظر} other {# صفحة في الموقع تحتاج إلى نظر}}',
  'mail.upkeep.text':
    'وجد فحص الموقع الليلة الماضية شيئًا جديدًا في {count, plural, zero {هذه الصفحات} one {هذه الصفحة} two {هاتين الصفحتين} few {هذه الصفحات} many {هذه الصفحات} other {هذه الصفحات}}: رابطًا لا يؤدي إلى شيء، أو رقمًا يخالف معلومة مسجلة، أو معلومة انقضى موعد تأكيدها.',
  'mail.upkeep.count':
    '{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}',
  'mail.upkeep.more':
    '{count, plural, zero {ولا صفحات أخرى.} one {وصفحة أخرى.} two {وصفحتان أخريان.} few {و# صفحات أخرى.} many {و# صفحة أخرى.} other {و# صفحة أخرى.}}',
  'mail.upkeep.open': 'فتح الصيانة',
  'mail.upkeep.why': 'تصلك هذه الرسالة لأنك تحرر الموقع. يمكنك إيقافها في المكتب ضمن «عملي».',
})
