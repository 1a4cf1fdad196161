import { translationOf } from '../../translation.ts'
import type { importsTexts as original } from '../../desk/imports.ts'

export const importsTexts = translationOf<typeof original>()({
  'import.title': 'استيراد أشخاص',
  'import.lead':
    'جدول أشخاص بصيغة CSV أو XLSX. ترى ما سيأتي به قبل إدخال أي شخص. لا يُستبدل شيء معروف، ويمكن إلغاء الاستيراد في أي وقت.',
  'import.file': 'الملف',
  'import.source': 'مصدره',
  'import.source.hint': 'مثل «معرض بوسطن». تُحفظ أعمدته بهذا الاسم.',
  'import.upload': 'قراءة الملف',
  'import.uploading': 'جارٍ القراءة',
  'import.no-file': 'اختر ملفًا.',
  'import.columns': 'ما يعنيه كل عمود',
  'import.column': 'العمود في الملف',
  'import.example': 'الصفوف الأولى',
  'import.field': 'يعني',
  'import.field.of': 'ما يعنيه العمود {column}',
  'import.field.none': 'يُترك',
  'import.field.full_name': 'الاسم الكامل',
  'import.field.lifecycle': 'المرحلة',
  'import.preview': 'عرض ما سيأتي به',
  'import.start': 'استيراد',
  'import.cancel': 'إلغاء هذا الاستيراد',
  'import.cancel.done': 'التراجع عن هذا الاستيراد',
  'import.state.uploaded': 'حدد ما يعنيه كل عمود.',
  'import.state.previewing':
    'تجري قراءة الملف كاملًا. {rows, plural, zero {لا صفوف حتى الآن} one {صف واحد حتى الآن} two {صفان حتى الآن} few {# صفوف حتى الآن} many {# صفًا حتى الآن} other {# صف حتى الآن}}.',
  'import.state.previewed': 'لم يُدخل أحد بعد.',
  'import.state.running':
    'يجري الاستيراد. {rows, plural, zero {لا صفوف حتى الآن} one {صف واحد حتى الآن} two {صفان حتى الآن} few {# صفوف حتى الآن} many {# صفًا حتى الآن} other {# صف حتى الآن}}.',
  'import.state.other': 'لقد غيّرت الأعمدة. اعرض مرة أخرى ما سيأتي به الملف.',
  'import.state.running-of':
    'يجري الاستيراد: {rows, number} من {total, plural, zero {# صف} one {صف واحد} two {صفين} few {# صفوف} many {# صفًا} other {# صف}}.',
  'import.undo.text':
    '{created, plural, =0 {لم يأتِ بأشخاص جدد.} zero {لم يأتِ بأشخاص جدد.} one {يُزال الشخص الذي أتى به، إلا إذا كتب بعد ذلك.} two {يُزال الشخصان اللذان أتى بهما، إلا من كتب بعد ذلك.} few {يُزال # أشخاص أتى بهم، إلا من كتب بعد ذلك.} many {يُزال # شخصًا أتى بهم، إلا من كتب بعد ذلك.} other {يُزال # شخص أتى بهم، إلا من كتب بعد ذلك.}} ويزول أيضًا الملف وما اقترحه عن أشخاص معروفين.',
  'import.undo.do': 'التراجع عنه وإزالة ما أتى به',
  'import.state.done': 'تم.',
  'import.state.canceled': 'أُلغي. لن يبقى منه شيء.',
  'import.state.failed': 'تعذّرت قراءة الملف إلى نهايته: {why}',
  'import.progress': 'الصفوف المقروءة',
  'import.counts':
    '{created, plural, zero {لا أشخاص جدد} one {شخص جديد واحد} two {شخصان جديدان} few {# أشخاص جدد} many {# شخصًا جديدًا} other {# شخص جديد}} · {matched, plural, zero {لا معروفين} one {معروف واحد} two {معروفان} few {# معروفين} many {# معروفًا} other {# معروف}} · {conflicting, plural, zero {لا معروفين ببيانات جديدة أو مختلفة} one {معروف واحد ببيانات جديدة أو مختلفة} two {معروفان ببيانات جديدة أو مختلفة} few {# معروفين ببيانات جديدة أو مختلفة} many {# معروفًا ببيانات جديدة أو مختلفة} other {# معروف ببيانات جديدة أو مختلفة}} · {refused, plural, zero {لا صفوف متروكة} one {صف واحد لم يُؤخذ} two {صفان لم يُؤخذا} few {# صفوف لم تُؤخذ} many {# صفًا لم تُؤخذ} other {# صف لم تُؤخذ}}',
  'import.report': 'الصفوف التي لم تُؤخذ، والسبب',
  'import.report.row': 'الصف',
  'import.report.why': 'لماذا لم يُؤخذ',
  'import.reason.column': '«{name}»',
  'import.reason.no-address':
    'الصف {row}، {count, plural, zero {العمود} one {العمود} two {العمودان} few {الأعمدة} many {الأعمدة} other {الأعمدة}} {columns}: لا يوجد عنوان بريد إلكتروني.',
  'import.reason.bad-address':
    'الصف {row}، {count, plural, zero {العمود} one {العمود} two {العمودان} few {الأعمدة} many {الأعمدة} other {الأعمدة}} {columns}: «{value}» ليس عنوان بريد إلكتروني.',
  'import.reason.no-name':
    'الصف {row}، {count, plural, zero {العمود} one {العمود} two {العمودان} few {الأعمدة} many {الأعمدة} other {الأعمدة}} {columns}: لا يوجد اسم.',
  'import.reason.too-long':
    'الصف {row}، {count, plural, zero {العمود} one {العمود} two {العمودان} few {الأعمدة} many {الأعمدة} other {الأعمدة}} {columns}: الاسم أطول من {max} حرف.',
  'import.reason.repeated': 'الصف {row}: الشخص نفسه في صف سابق، بالاسم والعنوان.',
  'import.reason.repeated-as': 'الصف {row}: الشخص نفسه كما في الصف {first}، بالاسم والعنوان.',
  'import.earlier': 'عمليات الاستيراد',
  'import.earlier.none': 'لا شيء بعد.',
  'import.open': '{file}، من {source}',
  'people.import': 'استيراد',
  'people.export.csv': 'تصدير بصيغة CSV',
  'people.export.xlsx': 'تصدير بصيغة XLSX',
})
