import { translationOf } from '../../translation.ts'
import type { academicTexts as original } from '../../site/academic.ts'

export const academicTexts = translationOf<typeof original>()({
  'academic.next': 'التالي: {what}، {when}',
  'academic.subscribe': 'اشترك في تقويمك',
  'academic.years': 'السنوات',
  'academic.current': 'هذه هي السنة الحالية.',
  'academic.what': 'ماذا',
  'academic.when': 'متى',
  'academic.kind': 'النوع',
})
