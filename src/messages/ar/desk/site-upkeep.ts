import { translationOf } from '../../translation.ts'
import type { siteUpkeepTexts as original } from '../../desk/site-upkeep.ts'

export const siteUpkeepTexts = translationOf<typeof original>()({
  'upkeep.found': 'ما وجده الفحص الليلي',
  'upkeep.found.none': 'لا خلل في الموقع بحسب آخر فحص.',
  'upkeep.found.lead':
    'كل ليلة تُفحص كل صفحة في الموقع، ويُجرَّب كل رابط يؤدي إلى خارجه. يُعدّ الرابط معطلًا بعد ليلتين.',
  'upkeep.found.page': 'الصفحة',
  'upkeep.found.what': 'الخلل',
  'upkeep.found.since': 'منذ',
  'upkeep.why.name': 'لا يوجد خادم بهذا الاسم',
  'upkeep.why.refused': 'خادمه لا يقبل الاتصال',
  'upkeep.why.timeout': 'خادمه لا يرد',
  'upkeep.why.certificate': 'شهادته غير صالحة',
  'upkeep.why.redirects': 'يُعاد توجيهه مرارًا',
  'upkeep.why.other': 'خادمه يقطع الاتصال',
  'upkeep.why.status': 'الرد {status}',
  'upkeep.import': 'استيراد إعادات توجيه من ملف',
  'upkeep.import.label': 'العناوين القديمة والجديدة',
  'upkeep.import.hint':
    'سطر لكل منها: العنوان القديم، ثم فاصلة، ثم الصفحة التي يؤدي إليها. ألصقها، أو اختر ملف CSV.',
  'upkeep.import.file': 'اختيار ملف CSV',
  'upkeep.import.preview': 'فحصها',
  'upkeep.import.line': 'السطر',
  'upkeep.import.state': 'ما يحدث',
  'upkeep.import.new': 'تُنشأ',
  'upkeep.import.known': 'موجودة من قبل',
  'upkeep.import.through': 'تؤدي عبر {path}',
  'upkeep.import.problem.from-unfit': 'العنوان القديم ليس من هذا الموقع. ابدأه بشرطة مائلة.',
  'upkeep.import.problem.page-stands': 'توجد صفحة بالعنوان القديم.',
  'upkeep.import.problem.twice': 'هذا السطر مكرر هنا.',
  'upkeep.import.problem.twice-differently': 'سطر سابق يوجه هذا العنوان إلى مكان آخر.',
  'upkeep.import.problem.loop': 'هذا يؤدي إلى حلقة.',
  'upkeep.import.problem.no-page': 'لا صفحة في الموقع بالعنوان الجديد.',
  'upkeep.import.problem.leads-elsewhere': 'توجد إعادة توجيه إلى مكان آخر. أزلها أولًا.',
  'upkeep.import.wrong':
    '{count, plural, zero {لا أسطر فيها مشكلة.} one {في سطر واحد مشكلة. لا يُنشأ شيء حتى يُصلح.} two {في سطرين مشكلة. لا يُنشأ شيء حتى يُصلحا.} few {في # أسطر مشكلة. لا يُنشأ شيء حتى تُصلح.} many {في # سطرًا مشكلة. لا يُنشأ شيء حتى تُصلح.} other {في # سطر مشكلة. لا يُنشأ شيء حتى تُصلح.}}',
  'upkeep.import.submit':
    '{count, plural, zero {لا شيء لإنشائه} one {إنشاء إعادة توجيه واحدة} two {إنشاء إعادتي توجيه} few {إنشاء # إعادات توجيه} many {إنشاء # إعادة توجيه} other {إنشاء # إعادة توجيه}}',
  'upkeep.import.nothing': 'كلها موجودة من قبل.',
  'upkeep.import.done':
    '{count, plural, zero {لم تُنشأ إعادات توجيه.} one {أُنشئت إعادة توجيه واحدة.} two {أُنشئت إعادتا توجيه.} few {أُنشئت # إعادات توجيه.} many {أُنشئت # إعادة توجيه.} other {أُنشئت # إعادة توجيه.}}',
  'upkeep.yearly': 'قائمة المراجعة السنوية',
  'upkeep.yearly.lead':
    'صفحات فيها تواريخ وأرقام ينبغي تحديثها. تخرج الصفحة من القائمة متى كانت معلوماتها من هذا العام ولها مسؤول وليست تجريبية.',
  'upkeep.yearly.none': 'كل المعلومات من هذا العام ولها مسؤول.',
  'upkeep.yearly.what': 'ما ينبغي تحديثه',
  'upkeep.yearly.old':
    '{count, plural, zero {لا معلومات} one {معلومة واحدة} two {معلومتان} few {# معلومات} many {# معلومة} other {# معلومة}} من أعوام سابقة ({from})',
  'upkeep.yearly.unowned':
    '{count, plural, zero {لا معلومات} one {معلومة واحدة} two {معلومتان} few {# معلومات} many {# معلومة} other {# معلومة}} بلا مسؤول',
  'upkeep.yearly.samples':
    '{count, plural, zero {لا معلومات تجريبية} one {معلومة تجريبية واحدة} two {معلومتان تجريبيتان} few {# معلومات تجريبية} many {# معلومة تجريبية} other {# معلومة تجريبية}} ينبغي استبدالها',
})
