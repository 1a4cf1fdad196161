import { translationOf } from '../../translation.ts'
import type { academicTexts as original } from '../../site/academic.ts'

export const academicTexts = translationOf<typeof original>()({
  'academic.next': 'À venir : {what}, {when}',
  'academic.subscribe': 'S’abonner dans votre agenda',
  'academic.years': 'Années',
  'academic.current': 'C’est l’année en cours.',
  'academic.what': 'Quoi',
  'academic.when': 'Quand',
  'academic.kind': 'Type',
})
