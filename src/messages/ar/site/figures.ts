import { translationOf } from '../../translation.ts'
import type { figureTexts as original } from '../../site/figures.ts'

export const figureTexts = translationOf<typeof original>()({
  'figure.no-date': 'تاريخ يُعلن لاحقًا',
  'figure.no-amount': 'مبلغ يُعلن لاحقًا',
})
