import { translationOf } from '../../translation.ts'
import type { colleagueProgramsTexts as original } from '../../desk/colleague-programs.ts'

export const colleagueProgramsTexts = translationOf<typeof original>()({
  'colleagues.programs.all': 'جميع البرامج',
  'colleagues.programs.some':
    '{count, plural, zero {بلا برامج} one {برنامج واحد} two {برنامجان} few {# برامج} many {# برنامجًا} other {# برنامج}}',
  'colleagues.programs.title': 'برامج {name}',
  'colleagues.programs.lead':
    'يرى الزميل الاستفسارات عن البرامج المختارة وحدها ويجيب عنها. لا تختر شيئًا ليشمل ذلك جميع البرامج.',
  'colleagues.programs.save': 'حفظ',
})
