import { translationOf } from '../../translation.ts'
import type { workTexts as original } from '../../desk/work.ts'

export const workTexts = translationOf<typeof original>()({
  'failed-work.title':
    '{count, plural, zero {لم تفشل أي عملية} one {فشلت عملية واحدة} two {فشلت عمليتان} few {فشلت # عمليات} many {فشلت # عملية} other {فشلت # عملية}}',
  'failed-work.text': 'حاول Prospectus ثلاثة أيام ثم توقف. التفاصيل في سجل الخادم تحت رقم العملية.',
  'failed-work.job':
    '{queue}، منذ {since}: {attempts, plural, zero {بلا محاولات} one {محاولة واحدة} two {محاولتان} few {# محاولات} many {# محاولة} other {# محاولة}}، آخر خطأ {error}، الرقم {id}',
  'failed-work.retry': 'إعادة المحاولة',
  'failed-work.retry.what': 'إعادة المحاولة: {queue}، الرقم {id}',
  'failed-work.discard': 'تخلٍّ',
  'failed-work.discard.what': 'التخلي عن {queue}، الرقم {id}',
  'ledger.title': 'الدفتر غير متطابق',
  'ledger.text':
    '{off, plural, zero {لا أرقام مرجعية غير متطابقة} one {رقم مرجعي واحد غير متطابق} two {رقمان مرجعيان غير متطابقين} few {# أرقام مرجعية غير متطابقة} many {# رقمًا مرجعيًا غير متطابق} other {# رقم مرجعي غير متطابق}}. فُحص {at}. يذكر الأمر “prospectus ledger” أيها، ولماذا.',
  'ledger.open':
    'تبقى هنا حتى يتبين أنها صحيحة، أو حتى يغلقها مدير المكتب أو مدير القبول مع ذكر السبب: {numbers}.',
  'ledger.not-noted':
    '{count, plural, zero {لم تُعرض أرقام مرجعية لم يدوّنها القرص} one {عُرض رقم مرجعي واحد لم يدوّنه القرص} two {عُرض رقمان مرجعيان لم يدوّنهما القرص} few {عُرضت # أرقام مرجعية لم يدوّنها القرص} many {عُرض # رقمًا مرجعيًا لم يدوّنها القرص} other {عُرض # رقم مرجعي لم يدوّنها القرص}}. أفسح مكانًا على قرص JOURNAL_DIR.',
  'ledger.turned-away.title': 'تعذّر على أشخاص إرسال استفساراتهم',
  'ledger.turned-away':
    '{people, plural, zero {لم يُبلَّغ أحد} one {أُبلغ شخص واحد} two {أُبلغ شخصان} few {أُبلغ # أشخاص} many {أُبلغ # شخصًا} other {أُبلغ # شخص}} خلال الأيام السبعة الماضية بتعذّر حفظ استفساره، آخرهم {until}. بقي ما كتبوه على شاشاتهم.',
  'ledger.silent.title':
    '{count, plural, zero {لا خادم صامت} one {خادم صامت} two {خادمان صامتان} few {# خوادم صامتة} many {# خادمًا صامتًا} other {# خادم صامت}}',
  'ledger.silent':
    '{count, plural, zero {لم يفحص هذا الخادم} one {لم يفحص هذا الخادم} two {لم يفحص هذان الخادمان} few {لم تفحص هذه الخوادم} many {لم تفحص هذه الخوادم} other {لم تفحص هذه الخوادم}} منذ خمس دقائق، وربما كانت لديه استفسارات لم يرها أحد: {servers}. {count, plural, zero {شغّله مجددًا؛ وإذا زال} one {شغّله مجددًا؛ وإذا زال} two {شغّلهما مجددًا؛ وإذا زال أحدهما} few {شغّلها مجددًا؛ وإذا زال أحدها} many {شغّلها مجددًا؛ وإذا زال أحدها} other {شغّلها مجددًا؛ وإذا زال أحدها}} نهائيًا فاستخدم الأمر “prospectus forget-server”.',
})
