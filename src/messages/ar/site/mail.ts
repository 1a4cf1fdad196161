import { translationOf } from '../../translation.ts'
import type { mailTexts as original } from '../../site/mail.ts'

export const mailTexts = translationOf<typeof original>()({
  'mail.greeting': 'مرحبًا {name}،',
  'mail.greeting.plain': 'مرحبًا،',
  'mail.contact': 'الهاتف {telephone}، البريد الإلكتروني {email}',
  'mail.invitation.subject': 'دعوتك إلى مكتب القبول في {school}',
  'mail.invitation.title': 'أنت مدعو إلى المكتب',
  'mail.invitation.text':
    'دعاك {name} إلى مكتب {school}، حيث يقرأ الموظفون الاستفسارات ويجيبون عنها. اختر اسمك وكلمة مرور لتبدأ.',
  'mail.invitation.text.plain':
    'أنت مدعو إلى مكتب {school}، حيث يقرأ الموظفون الاستفسارات ويجيبون عنها. اختر اسمك وكلمة مرور لتبدأ.',
  'mail.invitation.link': 'قبول الدعوة',
  'mail.invitation.lifetime': 'يعمل الرابط مرة واحدة خلال سبعة أيام.',
  'mail.invitation.why': 'أدخل أحد مديري المكتب عنوانك. إذا لم تكن تتوقع هذه الرسالة فيمكنك تجاهلها.',
  'mail.password-reset.subject': 'اختر كلمة مرور جديدة للمكتب',
  'mail.password-reset.title': 'اختر كلمة مرور جديدة',
  'mail.password-reset.text': 'طُلبت كلمة مرور جديدة لحسابك في مكتب {school}.',
  'mail.password-reset.link': 'اختيار كلمة مرور جديدة',
  'mail.password-reset.lifetime': 'يعمل الرابط مرة واحدة خلال ساعة.',
  'mail.password-reset.why':
    'أُدخل عنوانك في صفحة الدخول إلى المكتب. إذا لم تكن أنت فيمكنك تجاهل هذه الرسالة. لم تتغير كلمة مرورك.',
  'mail.sign-in-link.subject': 'رابط دخولك إلى المكتب',
  'mail.sign-in-link.title': 'الدخول إلى المكتب',
  'mail.sign-in-link.text': 'طلب أحدهم، ونرجو أن يكون أنت، رابطًا للدخول إلى مكتب {school}.',
  'mail.sign-in-link.link': 'دخول',
  'mail.sign-in-link.lifetime': 'يعمل الرابط مرة واحدة خلال 15 دقيقة.',
  'mail.sign-in-link.why':
    'أُدخل عنوانك في صفحة الدخول إلى المكتب. إذا لم تكن أنت فيمكنك تجاهل هذه الرسالة. لا يدخل أحد قبل استخدام الرابط.',
  'mail.acknowledgement.subject': 'استلمنا طلبك ({receipt})',
  'mail.acknowledgement.title': 'شكرًا لك. استلمنا طلبك.',
  'mail.acknowledgement.promise': 'سيصلك ردنا في موعد أقصاه {instant}.',
  'mail.acknowledgement.late': 'نأسف لتأخرنا. طلبك لدى موظفينا، وسنرد في أقرب وقت ممكن.',
  'mail.acknowledgement.number': 'رقمك المرجعي',
  'mail.acknowledgement.programs':
    '{count, plural, zero {البرامج التي سألت عنها} one {البرنامج الذي سألت عنه} two {البرنامجان اللذان سألت عنهما} few {البرامج التي سألت عنها} many {البرامج التي سألت عنها} other {البرامج التي سألت عنها}}',
  'mail.acknowledgement.brochure':
    '{count, plural, zero {كتيّب هذه البرامج (PDF)} one {كتيّب هذا البرنامج (PDF)} two {كتيّب هذين البرنامجين (PDF)} few {كتيّب هذه البرامج (PDF)} many {كتيّب هذه البرامج (PDF)} other {كتيّب هذه البرامج (PDF)}}',
  'mail.acknowledgement.quote': 'ما كتبته',
  'mail.acknowledgement.page': 'عرض طلبك',
  'mail.acknowledgement.page.private': 'عنوان تلك الصفحة خاص بك؛ ولا يحتاج إلى كلمة مرور.',
  'mail.acknowledgement.add': 'لإضافة شيء أو تصحيحه، رُد على هذه الرسالة وأبقِ رقمك المرجعي فيها.',
  'mail.acknowledgement.why':
    'طُلبت معلومات باستخدام عنوان بريدك الإلكتروني. إذا لم تكن أنت فيمكنك تجاهل هذه الرسالة.',
  'mail.confirm.subject': 'أكّد طلبك ({receipt})',
  'mail.confirm.title': 'هل هذا الطلب لك؟',
  'mail.confirm.text':
    'استخدم أحدهم عنوان البريد الإلكتروني هذا ليطلب معلومات من {school}. إذا كنت أنت فأكّد طلبك وسنرد عليك.',
  'mail.confirm.link': 'نعم، هذا طلبي',
  'mail.confirm.why': 'أُدخل عنوانك في نموذجنا. إذا لم تكن أنت فيمكنك تجاهل هذه الرسالة. لن نراسلك مرة أخرى.',
  'mail.subscription.subject': '{code} هو رمز التأكيد',
  'mail.subscription.title': 'أكّد اشتراكك',
  'mail.subscription.text': 'طُلب من {school} إرسال «{newsletter}» إلى هذا العنوان مرة في الأسبوع، وتتضمن:',
  'mail.subscription.code': 'للتأكيد، أدخل هذا الرمز في الصفحة التي اشتركت منها:',
  'mail.subscription.or': 'أو اتبع هذا الرابط واضغط الزر هناك:',
  'mail.subscription.link': 'تأكيد الاشتراك',
  'mail.subscription.lifetime': 'يعمل الرمز والرابط لمدة ثلاثة أيام.',
  'mail.subscription.why':
    'أُدخل عنوانك في موقعنا. إذا لم تكن أنت فيمكنك تجاهل هذه الرسالة. لن نراسلك مرة أخرى.',
  'mail.digest.subject':
    '{newsletter}: {title}{more, plural, =0 {} zero {} one {، وعنصر آخر} two {، وعنصران آخران} few {، و# عناصر أخرى} many {، و# عنصرًا آخر} other {، و# عنصر آخر}}',
  'mail.digest.why': 'تصلك «{newsletter}» مرة في الأسبوع لأنك اشتركت فيها.',
  'mail.digest.preferences': 'تغيير ما يصلك',
  'mail.digest.end': 'إلغاء الاشتراك',
  'mail.reply.title': 'رد من {school}',
  'mail.reply.subject': 'رد: {subject}',
  'mail.reply.asked': 'في {instant} كتبت:',
  'mail.reply.why': 'تصلك هذه الرسالة لأنك سألتنا سؤالًا. رقمك المرجعي هو {receipt}.',
})
