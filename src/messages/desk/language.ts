/** What the desk speaks. */
export const languageTexts = {
  'language.title': 'Language',
  'language.lead': 'The desk and the mail we send you speak it. Each colleague chooses their own.',
  'language.label': 'Language of the desk',
  'language.save': 'Save the language',
  'language.saved': 'Saved. The desk and our mail to you are now in {language}.',
} as const
