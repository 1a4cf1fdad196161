import { translationOf } from '../../translation.ts'
import type { colleagueProgramsTexts as original } from '../../desk/colleague-programs.ts'

export const colleagueProgramsTexts = translationOf<typeof original>()({
  'colleagues.programs.all': 'Todos los programas',
  'colleagues.programs.some': '{count, plural, one {Un programa} other {# programas}}',
  'colleagues.programs.title': 'Programas de {name}',
  'colleagues.programs.lead':
    'Solo verá y responderá consultas sobre los programas elegidos. Para todos los programas, no elija ninguno.',
  'colleagues.programs.save': 'Guardar',
})
