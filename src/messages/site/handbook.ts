export const handbookTexts = {
  'handbook.current': 'This is the current edition.',
  'handbook.coming': 'In force from {day}.',
  'handbook.past': 'This edition has been replaced. It was in force from {day}.',
  'handbook.years': 'Editions',
  'handbook.all': 'All editions',
  'handbook.read': 'Read the edition of {years}',
  'handbook.pdf': 'The whole edition of {years} (PDF)',
  'handbook.chapters': '{count, plural, one {# chapter} other {# chapters}}',
  'handbook.part': '{number} {title}',
  'handbook.contents': 'Contents',
  'handbook.title': '{title}, {years}',
  'handbook.other-editions': 'This chapter in other editions',
  'handbook.sample':
    'Sample: this rule was written to show how the handbook works. The school’s own rules apply.',
  'handbook.source': 'In our own words. Source: {source}',
  'handbook.search': 'Search the handbook',
  'handbook.search.in': 'Edition',
  'handbook.search.button': 'Search',
  'handbook.found':
    '{count, plural, =0 {Nothing in the handbook is} one {# chapter is} other {# chapters are}} about “{q}”',
  'handbook.found.none':
    'Try fewer words, or another edition. The contents of the current edition are below.',
  'handbook.found.some': 'No chapter has all of these words. Those below have some of them.',
  'handbook.pdf.seal': 'The engraved seal of {school}',
  'handbook.pdf.edition': 'In force from {day}. Set on {made}.',
} as const
