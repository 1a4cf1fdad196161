import { translationOf } from '../../translation.ts'
import type { upkeepTexts as original } from '../../desk/upkeep.ts'

export const upkeepTexts = translationOf<typeof original>()({
  'upkeep.title': 'صيانة الموقع',
  'upkeep.lead': 'ما يختل في الموقع من تلقاء نفسه، وتواريخ ينبغي تحديثها، وعناوين قديمة.',
  'upkeep.facts': 'معلومات ينبغي تأكيدها',
  'upkeep.facts.none': 'لا معلومة على الموقع لها موعد تأكيد.',
  'upkeep.facts.by': 'التأكيد في موعد أقصاه',
  'upkeep.facts.due': '(متأخرة)',
  'upkeep.facts.where': 'موضعها',
  'upkeep.facts.owner': 'المسؤول',
  'upkeep.facts.nobody': 'لا أحد',
  'upkeep.redirects': 'إعادات التوجيه',
  'upkeep.redirects.lead': 'عناوين قديمة ما زالت تؤدي إلى مكان. تُنشأ واحدة تلقائيًا عندما يتغير عنوان صفحة.',
  'upkeep.redirects.from': 'العنوان القديم',
  'upkeep.redirects.to': 'يؤدي إلى',
  'upkeep.redirects.off': 'ليس على الموقع',
  'upkeep.redirects.acts': 'إجراءات',
  'upkeep.redirects.remove': 'إزالة',
  'upkeep.redirects.remove.what': 'إزالة إعادة التوجيه من {path}',
  'upkeep.redirects.removed': 'أُزيلت: {path}.',
  'upkeep.redirects.add': 'إضافة إعادة توجيه',
  'upkeep.redirects.path': 'العنوان القديم',
  'upkeep.redirects.path.hint': 'من أول شرطة مائلة، مثل ‎/old-page.html.',
})
