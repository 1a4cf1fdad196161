import { translationOf } from '../../translation.ts'
import type { listsTexts as original } from '../../site/lists.ts'

export const listsTexts = translationOf<typeof original>()({
  'live.now': 'En directo ahora',
  'live.next': 'Próxima transmisión',
  'live.later': 'Transmisiones posteriores',
  'live.past': 'Transmisiones anteriores',
  'live.none': 'Por ahora no hay ninguna transmisión prevista.',
  'figures.csv': 'Descargar estas cifras (CSV)',
  'directory.label': 'Buscar en esta página',
  'directory.show': 'Buscar',
  'directory.found':
    '{count, plural, =0 {Nada en esta página coincide con «{q}».} one {Una de {of} entradas coincide con «{q}».} other {# de {of} entradas coinciden con «{q}».}}',
  'directory.all': 'Mostrar todo',
  'directory.search': 'Buscar en todo el sitio',
})
