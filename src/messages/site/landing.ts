export const landingTexts = {
  'hero.ask': 'Request information',
  'hero.find': 'Find your program',

  'degrees.title': '{count, plural, =2 {How the two degrees compare} other {How the degrees compare}}',
  'degrees.name': '{name} ({abbreviation})',
  'degrees.sum': '{total} credits: {coursework} of coursework, {required} for the {work}.',

  'programs.title': 'Find your program',
  'programs.lead':
    'Under each program: what it costs, when to apply, how it is taught, what graduates do next, and help with paying.',
  'programs.finder': 'Filter and compare them all',
  'programs.marks': '“Sample” marks a figure or a date that the school has yet to confirm.',
  'programs.of': '{count, plural, one {# program} other {# programs}}, {credits} credits each',
} as const
