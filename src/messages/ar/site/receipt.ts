import { translationOf } from '../../translation.ts'
import type { receiptTexts as original } from '../../site/receipt.ts'

export const receiptTexts = translationOf<typeof original>()({
  'receipt.title': 'شكرًا لك. استلمنا طلبك.',
  'receipt.title.answered': 'أجبنا عن طلبك',
  'receipt.title.closed': 'أُغلق طلبك',
  'receipt.title.discarded': 'أُغلق طلبك من دون رد',
  'receipt.title.erased': 'مُحي هذا الطلب',
  'receipt.number': 'رقمك المرجعي',
  'receipt.next': 'ماذا يحدث بعد ذلك',
  'receipt.happened': 'ماذا حدث',
  'receipt.by': 'سيصلك ردنا في موعد أقصاه {instant}.',
  'receipt.late':
    'نأسف لتأخرنا: كان ينبغي أن يصلك ردنا في موعد أقصاه {instant}. سنرد في أقرب وقت ممكن. يمكنك أيضًا الاتصال بنا وذكر رقمك المرجعي.',
  'receipt.part': 'أجبنا عن جزء من طلبك. سيصلك ردنا على الباقي في موعد أقصاه {instant}.',
  'receipt.part-late':
    'أجبنا عن جزء من طلبك. نأسف لتأخرنا في الباقي: كان ينبغي أن يصلك ردنا في موعد أقصاه {instant}. سنرد في أقرب وقت ممكن. يمكنك أيضًا الاتصال بنا وذكر رقمك المرجعي.',
  'receipt.answered': 'أجبنا في {instant}. إذا لم يصلك ردنا فاتصل بنا واذكر رقمك المرجعي.',
  'receipt.closed': 'أغلق موظفونا هذا الطلب. إذا كنت ما زلت تحتاج إلى إجابة فاتصل بنا واذكر رقمك المرجعي.',
  'receipt.soon': 'سنرد في أقرب وقت ممكن. عُد إلى هذه الصفحة لمعرفة الموعد.',
  'receipt.mail': 'سنرد بالبريد الإلكتروني. إذا لم ترَ ردنا حتى ذلك الحين فاتصل بنا واذكر رقمك المرجعي.',
  'receipt.mail.to': 'سنرد على {email}.',
  'receipt.mail.sent': 'أرسلنا تأكيدًا إلى {email}.',
  'receipt.mail.failed': 'تعذّر إيصال التأكيد إلى {email}. راجع العنوان: سيصل ردنا إليه أيضًا.',
  'receipt.change': 'العنوان غير صحيح؟ غيّره',
  'receipt.suggestion': 'هل تقصد {address}؟ إن كان كذلك فغيّره وأرسل النموذج مرة أخرى.',
  'receipt.checking': 'يراجع أحد موظفينا طلبك قبل وصوله إلى المستشار. وسنرد مع ذلك في الموعد المذكور هنا.',
  'receipt.confirm':
    'خطوة أخيرة: أرسلنا رسالة إلى {email}. اتبع الرابط الذي فيها لتأكيد أن العنوان لك. إن لم تفعل فسيراجع موظفونا طلبك قبل الرد.',
  'confirm.title': 'أكّد طلبك',
  'confirm.text': 'أكّد الطلب {number} وسنرد عليه.',
  'confirm.button': 'نعم، هذا طلبي',
  'confirm.not-you': 'إذا لم يكن لك فأغلق هذه الصفحة. لن نراسلك مرة أخرى.',
  'receipt.discarded':
    'قرر أحد موظفينا أن هذا الطلب لا يحتاج إلى رد. إن كان ذلك خطأ فأرسله مرة أخرى أو اتصل بنا. سينظر فيه شخص آخر.',
  'receipt.failed':
    'طلبك محفوظ، لكن عطلًا من جانبنا يؤخره. أُبلغ موظفونا بذلك. يمكنك أيضًا الاتصال بنا وذكر رقمك المرجعي.',
  'receipt.erased': 'محونا ما أرسلته إلينا. لا نحتفظ بشيء يدل عليك ولن نرد.',
  'receipt.again': 'أرسله مرة أخرى',
  'receipt.keep': 'احفظ هذه الصفحة في الإشارات المرجعية لتعود إليها. لا تحتاج إلى كلمة مرور.',
  'receipt.copy': 'نسخ الرقم',
  'receipt.copied': 'تم النسخ',
  'receipt.sent': 'ما أرسلته',
  'receipt.programs': 'البرامج التي سألت عنها',
  'receipt.contact': 'إذا كان هناك خطأ',
  'receipt.contact.text': 'راسلنا أو اتصل بنا واذكر رقمك المرجعي.',
  'receipt.contact.email': 'راسلنا واذكر رقمك المرجعي.',
  'receipt.links': 'أثناء انتظارك',
  'receipt.links.over': 'في هذا الموقع',
  'receipt.mine': 'تابع طلبك أو غيّره',
  'receipt.mine.answered': 'اطّلع على ردنا أو اكتب إلينا مجددًا',
  'receipt.home': 'جميع البرامج',
})
