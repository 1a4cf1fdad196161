export const upkeepMailTexts = {
  'mail.upkeep.subject':
    '{count, plural, one {A page of the site needs a look} other {# pages of the site need a look}}',
  'mail.upkeep.text':
    'Last night’s check of the site found something new on {count, plural, one {this page} other {these pages}}: a link that leads nowhere, a figure that contradicts a fact, or a fact past its date.',
  'mail.upkeep.count': '{count, plural, one {One finding} other {# findings}}',
  'mail.upkeep.more': '{count, plural, one {And one more page.} other {And # more pages.}}',
  'mail.upkeep.open': 'Open Upkeep',
  'mail.upkeep.why':
    'You get this email because you edit the site. You can switch it off at the desk, under My work.',
} as const
