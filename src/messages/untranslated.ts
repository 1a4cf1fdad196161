/** Keys of texts of the site and of mail that are said in English in every language, until somebody translates them. */
export const untranslated: readonly string[] = [
  'mail.upkeep.subject',
  'mail.upkeep.text',
  'mail.upkeep.count',
  'mail.upkeep.more',
  'mail.upkeep.open',
  'mail.upkeep.why',
]
