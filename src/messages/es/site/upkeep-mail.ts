import { translationOf } from '../../translation.ts'
import type { upkeepMailTexts as original } from '../../site/upkeep-mail.ts'

export const upkeepMailTexts = translationOf<typeof original>()({
  'mail.upkeep.subject':
    '{count, plural, one {Conviene revisar una página del sitio} other {Conviene revisar # páginas del sitio}}',
  'mail.upkeep.text':
    'La comprobación de anoche encontró algo nuevo en {count, plural, one {esta página} other {estas páginas}}: un enlace que no lleva a ninguna parte, una cifra que contradice un dato o un dato cuya fecha ya pasó.',
  'mail.upkeep.count': '{count, plural, one {Un hallazgo} other {# hallazgos}}',
  'mail.upkeep.more': '{count, plural, one {Y una página más.} other {Y # páginas más.}}',
  'mail.upkeep.open': 'Abrir Mantenimiento',
  'mail.upkeep.why':
    'Recibe este correo porque edita el sitio. Puede desactivarlo en el escritorio, en Mi trabajo.',
})
