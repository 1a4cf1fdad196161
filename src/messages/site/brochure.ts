export const brochureTexts = {
  'brochure.edition': 'Edition of {day}',
  'brochure.seal': 'The engraved seal of {school}',
  'brochure.plate': 'An engraving for {name}',
  'brochure.credits': '{total} credits each',
  'brochure.contents': 'Programs',
  'brochure.next': 'Ask a question, or read on at',
  'brochure.deadline': '{what}, {applicants}: {day}',
  'brochure.cost': '{label}: {amount}',
  'brochure.of-program': 'Brochure of this program (PDF)',
  'brochure.title': 'All programs in one brochure',
} as const
