import { translationOf } from '../../translation.ts'
import type { academicTexts as original } from '../../site/academic.ts'

export const academicTexts = translationOf<typeof original>()({
  'academic.next': 'Próximo: {what}, {when}',
  'academic.subscribe': 'Suscribirse en su calendario',
  'academic.years': 'Años',
  'academic.current': 'Este es el año en curso.',
  'academic.what': 'Qué',
  'academic.when': 'Cuándo',
  'academic.kind': 'Tipo',
})
