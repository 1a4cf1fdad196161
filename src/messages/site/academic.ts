export const academicTexts = {
  'academic.next': 'Next: {what}, {when}',
  'academic.subscribe': 'Subscribe in your calendar',
  'academic.years': 'Years',
  'academic.current': 'This is the current year.',
  'academic.what': 'What',
  'academic.when': 'When',
  'academic.kind': 'Kind',
} as const
