import { translationOf } from '../../translation.ts'
import type { handbookTexts as original } from '../../site/handbook.ts'

export const handbookTexts = translationOf<typeof original>()({
  'handbook.current': 'Esta es la edición vigente.',
  'handbook.coming': 'En vigor desde el {day}.',
  'handbook.past': 'Esta edición ha sido sustituida. Estuvo en vigor desde el {day}.',
  'handbook.years': 'Ediciones',
  'handbook.all': 'Todas las ediciones',
  'handbook.read': 'Leer la edición de {years}',
  'handbook.pdf': 'La edición completa de {years} (PDF)',
  'handbook.chapters': '{count, plural, one {# capítulo} other {# capítulos}}',
  'handbook.part': '{number} {title}',
  'handbook.contents': 'Contenido',
  'handbook.title': '{title}, {years}',
  'handbook.other-editions': 'Este capítulo en otras ediciones',
  'handbook.sample':
    'Muestra: esta regla se escribió para mostrar cómo funciona el manual. Rigen las reglas propias de la escuela.',
  'handbook.source': 'Con nuestras palabras. Fuente: {source}',
  'handbook.search': 'Buscar en el manual',
  'handbook.search.in': 'Edición',
  'handbook.search.button': 'Buscar',
  'handbook.found':
    '{count, plural, =0 {No hay nada en el manual} one {Hay # capítulo} other {Hay # capítulos}} sobre «{q}»',
  'handbook.found.none':
    'Pruebe con menos palabras o con otra edición. El contenido de la edición vigente está abajo.',
  'handbook.found.some': 'Ningún capítulo tiene todas estas palabras. Los de abajo tienen algunas.',
  'handbook.pdf.seal': 'El sello grabado de {school}',
  'handbook.pdf.edition': 'En vigor desde el {day}. Compuesto el {made}.',
})
