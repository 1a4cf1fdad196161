import { translationOf } from '../../translation.ts'
import type { landingTexts as original } from '../../site/landing.ts'

export const landingTexts = translationOf<typeof original>()({
  'hero.ask': 'Solicitar información',
  'hero.find': 'Encuentre su programa',
  'degrees.title': '{count, plural, =2 {Comparación de los dos títulos} other {Comparación de los títulos}}',
  'degrees.name': '{name} ({abbreviation})',
  'degrees.sum': '{total} créditos: {coursework} de cursos, {required} para {work}.',
  'programs.title': 'Encuentre su programa',
  'programs.lead':
    'En cada programa: cuánto cuesta, cuándo solicitar, cómo se enseña, qué hacen después los graduados y ayuda para pagar.',
  'programs.finder': 'Filtrar y compararlos todos',
  'programs.marks': '«Muestra» señala una cifra o una fecha que la escuela aún debe confirmar.',
  'programs.of': '{count, plural, one {# programa} other {# programas}}, {credits} créditos cada uno',
})
