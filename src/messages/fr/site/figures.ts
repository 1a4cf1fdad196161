import { translationOf } from '../../translation.ts'
import type { figureTexts as original } from '../../site/figures.ts'

export const figureTexts = translationOf<typeof original>()({
  'figure.no-date': 'une date à annoncer',
  'figure.no-amount': 'un montant à annoncer',
})
