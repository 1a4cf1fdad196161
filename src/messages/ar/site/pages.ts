import { translationOf } from '../../translation.ts'
import type { pagesTexts as original } from '../../site/pages.ts'

export const pagesTexts = translationOf<typeof original>()({
  'page.on-paper': 'هذه الصفحة ونماذجها على العنوان {address}',
  'page.answered': 'هل أجاب هذا عن سؤالك؟',
  'page.answered.ask': 'إن لم يُجب فاسألنا',
  'page.as-of': 'بتاريخ {day}.',
  'page.past': 'تُحفظ هذه الصفحة سجلًا لما كان ساريًا في {day}. وقد لا يسري اليوم.',
  'page.important': 'مهم:',
  'page.sample': 'نموذج: كُتب لبيان طريقة عمل هذه الصفحة.',
  'page.index': 'في هذه الصفحة',
  'page.official': 'الصفحة الرسمية',
  'posts.none': 'لم يُنشر شيء هنا بعد.',
  'posts.form.news': 'البحث في الأخبار',
  'posts.form.message': 'البحث عن رسالة',
  'posts.form.paper': 'البحث عن بحث',
  'posts.form.multimedia': 'البحث عن تسجيل',
  'posts.form.publication': 'البحث عن منشور',
  'posts.submit': 'عرض النتائج',
  'posts.scope.form': 'النوع',
  'posts.scope.topic': 'الموضوع',
  'posts.scope.department': 'القسم',
  'posts.scope.year': 'السنة',
  'posts.found.news':
    '{count, plural, =0 {لا يوجد خبر يطابق كل هذا} zero {لا يوجد خبر يطابق كل هذا} one {خبر واحد من أصل {of}} two {خبران من أصل {of}} few {# أخبار من أصل {of}} many {# خبرًا من أصل {of}} other {# خبر من أصل {of}}}',
  'posts.found.message':
    '{count, plural, =0 {لا توجد رسالة تطابق كل هذا} zero {لا توجد رسالة تطابق كل هذا} one {رسالة واحدة من أصل {of}} two {رسالتان من أصل {of}} few {# رسائل من أصل {of}} many {# رسالة من أصل {of}} other {# رسالة من أصل {of}}}',
  'posts.found.paper':
    '{count, plural, =0 {لا يوجد بحث يطابق كل هذا} zero {لا يوجد بحث يطابق كل هذا} one {بحث واحد من أصل {of}} two {بحثان من أصل {of}} few {# أبحاث من أصل {of}} many {# بحثًا من أصل {of}} other {# بحث من أصل {of}}}',
  'posts.found.multimedia':
    '{count, plural, =0 {لا يوجد تسجيل يطابق كل هذا} zero {لا يوجد تسجيل يطابق كل هذا} one {تسجيل واحد من أصل {of}} two {تسجيلان من أصل {of}} few {# تسجيلات من أصل {of}} many {# تسجيلًا من أصل {of}} other {# تسجيل من أصل {of}}}',
  'posts.found.publication':
    '{count, plural, =0 {لا يوجد منشور يطابق كل هذا} zero {لا يوجد منشور يطابق كل هذا} one {منشور واحد من أصل {of}} two {منشوران من أصل {of}} few {# منشورات من أصل {of}} many {# منشورًا من أصل {of}} other {# منشور من أصل {of}}}',
  'posts.brings':
    '{count, plural, zero {بلا نتائج} one {يعطي نتيجة واحدة} two {يعطي نتيجتين} few {يعطي # نتائج} many {يعطي # نتيجة} other {يعطي # نتيجة}}',
  'posts.all': 'عرض الكل',
  'posts.feeds': 'تابع في قارئ الخلاصات:',
  'posts.feed.atom': 'Atom',
  'posts.feed.json': 'JSON',
})
