import { languageOf, languages } from '../kernel/languages.ts'

export const isRightToLeft = ({ language }: { readonly language: string }): boolean =>
  languages[languageOf(language)].direction === 'rtl'

/** The same mail for a reader from right to left: many mail programs know no logical properties. Text has no raw quote, so only attributes fit. */
export const mirrored = (html: string): string =>
  html.replaceAll(/ (style|align)="([^"]*)"/g, (_whole, name: string, value: string) => {
    const swapped = value
      .replaceAll(/\b(left|right)\b/g, (side) => (side === 'left' ? 'right' : 'left'))
      .replaceAll(/(padding|margin):([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+)/g, '$1:$2 $5 $4 $3')
    return ` ${name}="${swapped}"`
  })
