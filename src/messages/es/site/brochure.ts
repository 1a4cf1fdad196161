import { translationOf } from '../../translation.ts'
import type { brochureTexts as original } from '../../site/brochure.ts'

export const brochureTexts = translationOf<typeof original>()({
  'brochure.edition': 'Edición del {day}',
  'brochure.seal': 'El sello grabado de {school}',
  'brochure.plate': 'Un grabado para {name}',
  'brochure.credits': '{total} créditos cada uno',
  'brochure.contents': 'Programas',
  'brochure.next': 'Haga una pregunta o siga leyendo en',
  'brochure.deadline': '{what}, {applicants}: {day}',
  'brochure.cost': '{label}: {amount}',
  'brochure.of-program': 'Folleto de este programa (PDF)',
  'brochure.title': 'Todos los programas en un folleto',
})
