import { translationOf } from '../../translation.ts'
import type { samplesTexts as original } from '../../desk/samples.ts'

export const samplesTexts = translationOf<typeof original>()({
  'samples.badge': 'Ejemplo',
  'samples.add.title': 'Explore con consultas de ejemplo',
  'samples.add.text':
    'Doce consultas inventadas en varios idiomas y estados. Están marcadas como ejemplos, nunca sale ningún correo por ellas y puede eliminarlas todas a la vez.',
  'samples.add.act': 'Añadir doce consultas de ejemplo',
  'samples.adding': 'Añadiendo…',
  'samples.notice':
    '{count, plural, one {Hay # consulta de ejemplo} other {Hay # consultas de ejemplo}} para probar el escritorio.',
  'samples.remove': 'Eliminar todos los ejemplos',
  'samples.removing': 'Eliminando…',
  'samples.removed': 'Se eliminaron todos los ejemplos.',
  'samples.inquiry': 'Es un ejemplo. No sale ningún correo por esta consulta.',
})
