import { translationOf } from '../../translation.ts'
import type { incomingTexts as original } from '../../desk/incoming.ts'

export const incomingTexts = translationOf<typeof original>()({
  'presence.inquiry.looking':
    '{count, plural, zero {{names} يطّلع على هذا الاستفسار.} one {{names} يطّلع على هذا الاستفسار.} two {{names} يطّلعان على هذا الاستفسار.} few {{names} يطّلعون على هذا الاستفسار.} many {{names} يطّلعون على هذا الاستفسار.} other {{names} يطّلعون على هذا الاستفسار.}}',
  'presence.inquiry.writing':
    '{count, plural, zero {{names} يكتب ردًا الآن.} one {{names} يكتب ردًا الآن.} two {{names} يكتبان ردًا الآن.} few {{names} يكتبون ردًا الآن.} many {{names} يكتبون ردًا الآن.} other {{names} يكتبون ردًا الآن.}}',
  'came-since.title': 'ورد المزيد منذ بدأت الكتابة',
  'came-since.corrected': 'صحّح الشخص سؤاله. تجده في أعلى هذه الصفحة.',
  'came-since.yours': 'ردك، لم يُرسل بعد',
  'came-since.elsewhere': 'أُجيب عنه بطريقة أخرى:',
  'came-since.undone': 'سُحب قبل خروجه.',
  'came-since.send': 'إرسال ردي أيضًا',
  'came-since.back': 'تعديل ردي',
  'came-since.discard': 'التخلي عن ردي',
  'came-since.discarded': 'تم التخلي عن ردك.',
  'notice.mailbox.title': 'لا يُجلب البريد الوارد',
  'notice.mailbox.sign-in':
    'يرفض خادم البريد منذ {since} اسم صندوق الاستفسارات أو كلمة مروره. لم يضع شيء: البريد ينتظر هناك. يمكن لمن يشغّل Prospectus تصحيح IMAP_URL.',
  'notice.mailbox.unreachable':
    'تعذّر الوصول إلى خادم البريد لصندوق الاستفسارات منذ {since}. لم يضع شيء: البريد ينتظر هناك، ويُجلب فور رد الخادم.',
  'notice.mailbox.folder':
    'المجلد المذكور في IMAP_URL مفقود من صندوق الاستفسارات منذ {since}. لم يضع شيء، لكن لا يُجلب أي بريد.',
  'notice.mailbox.cut-off':
    'منذ {since} يقطع خادم البريد الاتصال كلما قُرئ صندوق الاستفسارات. لم يضع شيء: البريد ينتظر هناك، ويُجلب مرة أخرى.',
  'notice.mailbox.silent':
    'قُرئ صندوق الاستفسارات آخر مرة في {since}. يقرؤه Prospectus كل 20 ثانية، فهناك خلل في الخادم الذي يفعل ذلك. لم يضع شيء: البريد ينتظر هناك.',
  'notice.stray.title': 'بريد بلا مكان',
  'notice.stray':
    '{count, plural, zero {لا بريد بلا مكان ينتظر} one {وردت رسالة لم يستطع Prospectus تحديد مكانها. تنتظر} two {وردت رسالتان لم يستطع Prospectus تحديد مكانهما. تنتظران} few {وردت # رسائل لم يستطع Prospectus تحديد مكانها. تنتظر} many {وردت # رسالة لم يستطع Prospectus تحديد مكانها. تنتظر} other {وردت # رسالة لم يستطع Prospectus تحديد مكانها. تنتظر}} من يقرر بشأنها.',
  'notice.stray.read':
    'الاطلاع {count, plural, zero {عليها} one {عليها} two {عليهما} few {عليها} many {عليها} other {عليها}}',
  'incoming.title': 'بريد بلا مكان',
  'incoming.lead': 'بريد وصل إلى الكلية ولا يخص أي استفسار. لا يُرمى شيء مما يصل: قرر هنا ما يُفعل به.',
  'incoming.show': 'عرض البريد الذي',
  'incoming.show.waiting': 'ينتظرك',
  'incoming.show.placed': 'حُدد مكانه',
  'incoming.show.machines': 'أرسلته أجهزة',
  'incoming.none.waiting': 'لا بريد ينتظر مكانًا',
  'incoming.none.placed': 'لم يحدد أحد مكان أي بريد',
  'incoming.none.machines': 'لا بريد آليًا محفوظًا هنا',
  'incoming.none.text':
    'يصبح البريد من شخص استفسارًا، وتذهب الردود إلى محادثتها. ويظهر هنا ما لا يناسب هذا ولا ذاك.',
  'incoming.nobody': 'بلا مرسل',
  'incoming.no-subject': 'بلا موضوع',
  'incoming.why.no-address': 'لا يذكر عنوان بريد إلكتروني يمكن الرد عليه.',
  'incoming.why.unreadable': 'تعذّرت قراءته كرسالة بريد. نزّله لترى ما هو.',
  'incoming.why.too-large': 'حجمه أكبر من 26 MB. هنا بدايته فقط؛ وهو كامل في صندوق البريد.',
  'incoming.why.failed': 'تعذّر استلامه، حتى عند إعادة المحاولة. السبب في سجل الخادم.',
  'incoming.raw': 'تنزيل الرسالة كما وصلت',
  'incoming.files':
    '{count, plural, zero {لا ملفات فيها.} one {فيها ملف واحد.} two {فيها ملفان.} few {فيها # ملفات.} many {فيها # ملفًا.} other {فيها # ملف.}}',
  'incoming.open': 'تحويله إلى استفسار',
  'incoming.join': 'إضافته إلى استفسار',
  'incoming.set-aside': 'تنحيته',
  'incoming.take': 'كتبه شخص',
  'incoming.undo': 'تراجع',
  'incoming.act': '{act}: {title}',
  'incoming.see': 'فتح الاستفسار',
  'incoming.placed.opened': 'حوّله {name} إلى استفسار',
  'incoming.placed.joined': 'أضافه {name} إلى استفسار',
  'incoming.placed.set-aside': 'نحّاه {name}',
  'incoming.was-set-aside': 'نُحّيت الرسالة.',
  'incoming.joined': 'أُضيفت الرسالة إلى الاستفسار، وهو الآن ينتظر ردًا.',
  'incoming.opened': 'أصبحت الرسالة استفسارًا، رقمه المرجعي {receipt}.',
  'incoming.join.title': 'إضافة الرسالة إلى استفسار',
  'incoming.join.receipt': 'الرقم المرجعي',
  'incoming.join.hint': 'تجده في أعلى الاستفسار، مثل R-7K3M-9QPD-4TXW.',
  'incoming.join.save': 'إضافة إلى الاستفسار',
  'incoming.open.title': 'تحويل الرسالة إلى استفسار',
  'incoming.open.first': 'الاسم الأول',
  'incoming.open.last': 'اسم العائلة',
  'incoming.open.email': 'عنوان البريد الإلكتروني',
  'incoming.open.message': 'ما يسأل عنه',
  'incoming.open.save': 'إنشاء استفسار',
})
