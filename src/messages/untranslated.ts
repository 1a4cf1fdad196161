/** Keys of texts of the site and of mail that are said in English in every language, until somebody translates them. */
export const untranslated: readonly string[] = []
