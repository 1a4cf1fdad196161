export const samplesTexts = {
  'samples.badge': 'Sample',
  'samples.add.title': 'Look around with sample inquiries',
  'samples.add.text':
    'Twelve made-up inquiries in several languages and states. They are marked as samples, no mail ever leaves for them, and you can remove them all at once.',
  'samples.add.act': 'Add twelve sample inquiries',
  'samples.adding': 'Adding …',
  'samples.notice':
    '{count, plural, one {# sample inquiry is} other {# sample inquiries are}} here to try the desk with.',
  'samples.remove': 'Remove all samples',
  'samples.removing': 'Removing …',
  'samples.removed': 'All samples are removed.',
  'samples.inquiry': 'This is a sample. No mail leaves for it.',
} as const
