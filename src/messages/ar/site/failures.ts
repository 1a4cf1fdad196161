import { translationOf } from '../../translation.ts'
import type { failuresTexts as original } from '../../site/failures.ts'

export const failuresTexts = translationOf<typeof original>()({
  'not-found.title': 'الصفحة غير موجودة',
  'not-found.text': 'إذا كتبت العنوان فتأكد من صحته. وإذا تبعت رابطًا فقد تكون الصفحة نُقلت.',
  'not-found.ways': 'جرّب إحدى هذه الصفحات',
  'not-found.home': 'الصفحة الرئيسية',
  'not-found.ask': 'طلب معلومات',
  'failure.failed': 'حدث خطأ من جانبنا',
  'failure.busy': 'الموقع مشغول',
  'failure.page': 'لا يمكن عرض هذه الصفحة الآن. حاول مرة أخرى بعد بضع دقائق.',
  'failure.later': 'حاول مرة أخرى بعد بضع دقائق. إذا كان لديك رقم مرجعي فقد استلمنا طلبك.',
  'failure.too-large': 'النموذج أكبر من اللازم',
  'failure.too-large.what':
    'حجم ما أرسلته أكبر من {kilobytes} كيلوبايت، لذلك لم نحفظه. يمكن أن يصل السؤال إلى {most, number} حرف. اختصره وأرسله مرة أخرى.',
  'failure.unreadable': 'تعذّرت قراءة النموذج',
  'failure.unreadable.what': 'ما أرسله متصفحك كان تالفًا أو لم يأتِ من هذا الموقع. لم نحفظه. أرسله مرة أخرى.',
  'failure.address': 'تعذّرت قراءة هذا العنوان',
  'failure.address.what':
    'فيه ما لا يرد في أي عنوان من عناوين هذا الموقع. تحقق منه، أو ابدأ من الصفحة الرئيسية.',
  'failure.back': 'إذا كنت تملأ النموذج فارجع إلى الخلف في متصفحك. فهو يحتفظ بما كتبته.',
  'failure.request': 'إذا راسلتنا بشأن هذه المشكلة فاذكر هذا الرقم: {id}',
})
