import { translationOf } from '../../translation.ts'
import type { figureTexts as original } from '../../site/figures.ts'

export const figureTexts = translationOf<typeof original>()({
  'figure.no-date': 'una fecha por anunciar',
  'figure.no-amount': 'un importe por anunciar',
})
