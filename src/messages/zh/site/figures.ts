import { translationOf } from '../../translation.ts'
import type { figureTexts as original } from '../../site/figures.ts'

export const figureTexts = translationOf<typeof original>()({
  'figure.no-date': '日期待公布',
  'figure.no-amount': '金额待公布',
})
