export const colleagueProgramsTexts = {
  'colleagues.programs.all': 'All programs',
  'colleagues.programs.some': '{count, plural, one {One program} other {# programs}}',
  'colleagues.programs.title': 'Programs of {name}',
  'colleagues.programs.lead':
    'They see and answer inquiries about the chosen programs alone. Choose none for all programs.',
  'colleagues.programs.save': 'Save',
} as const
