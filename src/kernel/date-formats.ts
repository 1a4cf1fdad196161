import { memoize } from './memo.ts'

/**
 * Formats of dates by the name of their style, each built once for a locale and a zone: building one costs a hundred times what using
 * it does.
 * @example const formatOf = dateFormats({ day: { dateStyle: 'long' } })
 * formatOf('day', 'en-US', 'UTC').format(new Date())
 */
export function dateFormats<Style extends string>(
  styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>>,
) {
  const formatNamed = memoize(500, (name: string) => {
    const [style, locale, timeZone] = name.split(' ')
    return new Intl.DateTimeFormat(locale, { ...styles[style as Style], timeZone })
  })
  return (style: Style, locale: string, timeZone: string) => formatNamed(`${style} ${locale} ${timeZone}`)
}
