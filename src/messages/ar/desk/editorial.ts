import { translationOf } from '../../translation.ts'
import type { editorialTexts as original } from '../../desk/editorial.ts'

export const editorialTexts = translationOf<typeof original>()({
  'presence.document.looking':
    '{count, plural, zero {{names} يفتح هذا أيضًا.} one {{names} يفتح هذا أيضًا.} two {{names} يفتحان هذا أيضًا.} few {{names} يفتحون هذا أيضًا.} many {{names} يفتحون هذا أيضًا.} other {{names} يفتحون هذا أيضًا.}}',
  'presence.document.writing':
    '{count, plural, zero {{names} يحرر هذا الآن.} one {{names} يحرر هذا الآن.} two {{names} يحرران هذا الآن.} few {{names} يحررون هذا الآن.} many {{names} يحررون هذا الآن.} other {{names} يحررون هذا الآن.}} إذا حفظت بعده فسترى النصين معًا.',
  'comments.title': 'التعليقات',
  'comments.none': 'لا تعليقات بعد. انقر في حقل لتعلّق عليه.',
  'comments.on': 'التعليق على «{place}»',
  'comments.label': 'تعليق على {place}',
  'comments.hint': 'يراه الزملاء الذين يحررون الموقع. ‏@name يُبلغ ذلك الزميل بالبريد الإلكتروني.',
  'comments.send': 'إضافة التعليق',
  'comments.cancel': 'إلغاء',
  'comments.reply': 'رد',
  'comments.reply.label': 'رد على {name} بشأن {place}',
  'comments.resolve': 'تسوية',
  'comments.resolve.what': 'تسوية تعليق {name} على {place}',
  'comments.reopen': 'إعادة الفتح',
  'comments.reopen.what': 'إعادة فتح تعليق {name} على {place}',
  'comments.said.resolved': 'سوّى هذا',
  'comments.said.reopened': 'أعاد فتح هذا',
  'comments.resolved':
    '{count, plural, zero {لا تعليقات مسوّاة} one {تعليق واحد مسوّى} two {تعليقان مسوّيان} few {# تعليقات مسوّاة} many {# تعليقًا مسوّى} other {# تعليق مسوّى}}',
  'comments.quote': 'كان حينها: {text}',
})
