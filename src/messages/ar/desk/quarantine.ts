import { translationOf } from '../../translation.ts'
import type { quarantineTexts as original } from '../../desk/quarantine.ts'

export const quarantineTexts = translationOf<typeof original>()({
  'quarantine.title': 'العزل',
  'quarantine.lead':
    'ما قد يكون رسائل مزعجة. التمرير يرسل التأكيد، والاستبعاد لا يرسله. يستمر احتساب موعد الرد.',
  'quarantine.list': 'الطلبات في العزل، الأقدم أولًا',
  'quarantine.why': 'سبب انتظاره',
  'quarantine.release': 'تمرير',
  'quarantine.release.what': 'تمرير طلب {name}',
  'quarantine.discard': 'استبعاد',
  'quarantine.discard.what': 'استبعاد طلب {name}',
  'quarantine.restore': 'استعادة',
  'quarantine.restore.what': 'استعادة طلب {name}',
  'quarantine.select': 'تحديد {name}',
  'quarantine.select.all': 'تحديد كل المعروض',
  'quarantine.selected': 'المحدد: {count}',
  'quarantine.release.selected': 'تمرير المحدد',
  'quarantine.discard.selected': 'استبعاد المحدد',
  'quarantine.restore.selected': 'استعادة المحدد',
  'quarantine.show': 'عرض',
  'quarantine.show.waiting': 'المنتظرة',
  'quarantine.show.discarded': 'المستبعدة',
  'quarantine.discarded.by': 'استبعده {name}،',
  'quarantine.did.release':
    '{count, plural, zero {لم يُمرّر شيء.} one {مُرّر: {name}.} two {مُرّر طلبان.} few {مُرّرت # طلبات.} many {مُرّر # طلبًا.} other {مُرّر # طلب.}} يخرج التأكيد خلال 10 ثوانٍ.',
  'quarantine.did.discard':
    '{count, plural, zero {لم يُستبعد شيء.} one {استُبعد: {name}.} two {استُبعد طلبان.} few {استُبعدت # طلبات.} many {استُبعد # طلبًا.} other {استُبعد # طلب.}}',
  'quarantine.did.restore':
    '{count, plural, zero {لم يُستعد شيء.} one {استُعيد: {name}.} two {استُعيد طلبان.} few {استُعيدت # طلبات.} many {استُعيد # طلبًا.} other {استُعيد # طلب.}}',
  'quarantine.did.undo-release':
    '{count, plural, zero {لم يعد شيء إلى العزل.} one {عاد إلى العزل: {name}.} two {عاد طلبان إلى العزل.} few {عادت # طلبات إلى العزل.} many {عاد # طلبًا إلى العزل.} other {عاد # طلب إلى العزل.}}',
  'quarantine.news':
    '{count, plural, zero {لا طلبات أخرى} one {طلب آخر} two {طلبان آخران} few {# طلبات أخرى} many {# طلبًا آخر} other {# طلب آخر}}',
  'quarantine.news.many': 'أكثر من {count} طلب آخر',
  'quarantine.empty.title': 'لا شيء موضع شك',
  'quarantine.empty.text': 'تنتظر هنا الطلبات التي تشبه الرسائل المزعجة حتى يقرر شخص بشأنها.',
  'quarantine.count':
    '{count, plural, =0 {لا طلبات} zero {لا طلبات} one {طلب واحد ينتظر} two {طلبان ينتظران} few {# طلبات تنتظر} many {# طلبًا ينتظر} other {# طلب ينتظر}}',
  'quarantine.count.part':
    '{count, plural, zero {لا طلبات تنتظر} one {طلب واحد ينتظر} two {طلبان ينتظران} few {# طلبات تنتظر} many {# طلبًا ينتظر} other {# طلب ينتظر}}؛ تُعرض أول {shown}',
  'quarantine.waiting': 'تنتظر',
  'quarantine.discarded.count':
    '{count, plural, =0 {لا شيء مستبعد} zero {لا شيء مستبعد} one {طلب واحد مستبعد} two {طلبان مستبعدان} few {# طلبات مستبعدة} many {# طلبًا مستبعدًا} other {# طلب مستبعد}}',
  'quarantine.discarded.list': 'الطلبات المستبعدة، أحدث قرار أولًا',
  'quarantine.discarded.empty.title': 'لا شيء مستبعد',
  'quarantine.discarded.empty.text': 'يُحفظ هنا ما تستبعده أنت أو زملاؤك، ويمكن استعادته.',
  'reason.honeypot': 'مُلئ حقل لا يراه الناس',
  'reason.links': 'في الرسالة رابطان أو أكثر',
  'reason.link-in-name': 'هناك رابط في الاسم أو جهة العمل',
  'reason.many-from-one-place': 'ورد أكثر من 20 طلبًا إلى خادم واحد من شبكة واحدة خلال عشر دقائق',
  'reason.hundred-from-one-place': 'ورد أكثر من 100 طلب إلى خادم واحد من شبكة واحدة خلال عشر دقائق',
  'reason.hundreds-from-one-place': 'ورد أكثر من 500 طلب إلى خادم واحد من شبكة واحدة خلال عشر دقائق',
  'reason.no-proof': 'إثبات العمل في النموذج مفقود أو خاطئ، كما يحدث بلا JavaScript',
  'reason.unconfirmed': 'ورد بلا اختبار التحقق، ولم يؤكده مرسله بالبريد الإلكتروني بعد',
  'reason.unknown-program': 'يذكر برنامجًا لا تقدمه الكلية',
  'reason.unknown-interest': 'يذكر اهتمامًا لم يعرضه النموذج',
})
