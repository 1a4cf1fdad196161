export const translationsTexts = {
  'translations.title': 'Languages',
  'translations.original': 'Original',
  'translations.begin': 'Translate into {language}',
  'translations.published': 'published',
  'translations.draft': 'draft',
  'translations.behind': 'The original was changed since',
  'translations.behind.text':
    'The original was changed after this translation was last saved. Compare the texts, then save and publish this one again.',
} as const
