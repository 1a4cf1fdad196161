const letterRegions = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' ')

/** The paper that lies in the printers of a language's region (CLDR, `paperSize`), as Typst names it. */
export const paperOf = (tag: string): 'us-letter' | 'a4' =>
  letterRegions.includes(new Intl.Locale(tag).maximize().region ?? '') ? 'us-letter' : 'a4'
