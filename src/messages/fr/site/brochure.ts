import { translationOf } from '../../translation.ts'
import type { brochureTexts as original } from '../../site/brochure.ts'

export const brochureTexts = translationOf<typeof original>()({
  'brochure.edition': 'Édition du {day}',
  'brochure.seal': 'Le sceau gravé de {school}',
  'brochure.plate': 'Une gravure pour {name}',
  'brochure.credits': '{total} crédits chacun',
  'brochure.contents': 'Programmes',
  'brochure.next': 'Posez une question ou poursuivez votre lecture sur',
  'brochure.deadline': '{what}, {applicants} : {day}',
  'brochure.cost': '{label} : {amount}',
  'brochure.of-program': 'Brochure de ce programme (PDF)',
  'brochure.title': 'Tous les programmes en une brochure',
})
