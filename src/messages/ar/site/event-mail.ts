import { translationOf } from '../../translation.ts'
import type { eventMailTexts as original } from '../../site/event-mail.ts'

export const eventMailTexts = translationOf<typeof original>()({
  'mail.event.subject.registered': 'تم تسجيلك: {title}',
  'mail.event.subject.waiting': 'أنت على قائمة الانتظار: {title}',
  'mail.event.subject.moved-up': 'حصلت على مقعد: {title}',
  'mail.event.subject.reminder': 'تذكير: {title}',
  'mail.event.subject.changed': 'موعد أو مكان جديد: {title}',
  'mail.event.subject.called-off': 'أُلغيت الفعالية: {title}',
  'mail.event.subject.canceled': 'أُلغي تسجيلك: {title}',
  'mail.event.title.registered': 'تم تسجيلك',
  'mail.event.title.waiting': 'أنت على قائمة الانتظار',
  'mail.event.title.moved-up': 'حصلت على مقعد',
  'mail.event.title.reminder': 'هذه الفعالية قريبة',
  'mail.event.title.changed': 'لهذه الفعالية موعد أو مكان جديد',
  'mail.event.title.called-off': 'أُلغيت هذه الفعالية',
  'mail.event.title.canceled': 'أُلغي تسجيلك',
  'mail.event.lead.registered':
    '{guests, plural, =0 {حُجز لك مقعد.} zero {حُجز لك مقعد.} one {حُجز مقعدان لك ولضيف واحد.} two {حُجزت مقاعد لك ولضيفين.} few {حُجزت مقاعد لك ولـ # ضيوف.} many {حُجزت مقاعد لك ولـ # ضيفًا.} other {حُجزت مقاعد لك ولـ # ضيف.}}',
  'mail.event.lead.waiting': 'جميع المقاعد محجوزة. إذا توفّر ما يكفي منها فسيكون لك تلقائيًا، وسنراسلك فورًا.',
  'mail.event.lead.moved-up':
    '{guests, plural, =0 {توفّر مقعد وحُجز لك.} zero {توفّر مقعد وحُجز لك.} one {توفّر مقعدان وحُجزا لك ولضيف واحد.} two {توفّرت مقاعد وحُجزت لك ولضيفين.} few {توفّرت مقاعد وحُجزت لك ولـ # ضيوف.} many {توفّرت مقاعد وحُجزت لك ولـ # ضيفًا.} other {توفّرت مقاعد وحُجزت لك ولـ # ضيف.}}',
  'mail.event.lead.reminder':
    '{guests, plural, =0 {نتطلع إلى لقائك.} zero {نتطلع إلى لقائك.} one {نتطلع إلى لقائك ولقاء ضيفك.} two {نتطلع إلى لقائك ولقاء ضيفيك.} few {نتطلع إلى لقائك ولقاء ضيوفك، وعددهم #.} many {نتطلع إلى لقائك ولقاء ضيوفك، وعددهم #.} other {نتطلع إلى لقائك ولقاء ضيوفك، وعددهم #.}} إذا تعذّر حضورك فألغِ التسجيل، ليحصل شخص آخر في الانتظار على مكانك.',
  'mail.event.lead.changed': 'يُرجى مراجعة التفاصيل أدناه. إذا تعذّر حضورك الآن فألغِ التسجيل.',
  'mail.event.lead.called-off': 'نأسف لذلك. لا يلزمك فعل أي شيء.',
  'mail.event.lead.canceled': 'شكرًا لإبلاغنا. يمكن لشخص آخر في الانتظار أن يأخذ مكانك.',
  'mail.event.what': 'الفعالية',
  'mail.event.when': 'الموعد',
  'mail.event.where': 'المكان',
  'mail.event.where.online': 'عبر الإنترنت',
  'mail.event.where.on-campus': 'في الحرم الجامعي',
  'mail.event.where.both': 'في الحرم الجامعي وعبر الإنترنت',
  'mail.event.join': 'للمشاركة عبر الإنترنت',
  'mail.event.join.link': 'انضم إلى الفعالية',
  'mail.event.manage': 'عرض تسجيلك أو إلغاؤه',
  'mail.event.page': 'عن الفعالية',
  'mail.event.calendar': 'يضيف الملف المرفق الفعالية إلى تقويمك.',
  'mail.event.calendar.remove': 'إذا كنت قد أضفت الفعالية إلى تقويمك فاحذفها منه.',
  'mail.event.door': 'اعرض هذا الرمز عند المدخل. يمسحه أحد الموظفين فيُسجَّل حضورك.',
  'mail.event.door.code': 'رمز QR لتسجيل الحضور عند المدخل',
  'mail.event.door.text': 'عند المدخل، اذكر اسمك أو اعرض الرمز الموجود في صفحة تسجيلك.',
  'mail.event.why':
    'تصلك هذه الرسالة لأن هذا العنوان سُجّل في الفعالية. إذا لم تكن أنت من سجّل فألغِ التسجيل؛ ولن نرسل شيئًا آخر.',
})
