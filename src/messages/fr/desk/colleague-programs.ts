import { translationOf } from '../../translation.ts'
import type { colleagueProgramsTexts as original } from '../../desk/colleague-programs.ts'

export const colleagueProgramsTexts = translationOf<typeof original>()({
  'colleagues.programs.all': 'Tous les programmes',
  'colleagues.programs.some': '{count, plural, one {Un programme} other {# programmes}}',
  'colleagues.programs.title': 'Programmes de {name}',
  'colleagues.programs.lead':
    'Cette personne ne voit et ne traite que les demandes sur les programmes choisis. N’en choisissez aucun pour tous les programmes.',
  'colleagues.programs.save': 'Enregistrer',
})
