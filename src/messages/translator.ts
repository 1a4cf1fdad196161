import { IntlMessageFormat } from 'intl-messageformat'
import type { ArgumentsOf } from './arguments.ts'

export type Catalog = Readonly<Record<string, string>>

/** A message that has `{arguments}` demands the value of each by name; one that has none takes none. */
type Rest<Text extends string> = Text extends `${string}{${string}`
  ? [values: Record<ArgumentsOf<Text>, string | number | Date>]
  : []

type Options = {
  /** Keeps a value in another script from changing the order of what stands around it (Unicode, UAX #9: FSI and PDI). */
  isolates?: boolean
}

/** A function that gives the text of a key of one catalog, in ICU MessageFormat; `locale` decides on plurals and figures. */
export function createTranslator<const Texts extends Catalog>(
  catalog: Texts,
  locale: string,
  { isolates = false }: Options = {},
) {
  const formats = new Map<string, IntlMessageFormat>()

  return <Key extends keyof Texts & string>(key: Key, ...rest: Rest<Texts[Key]>): string => {
    const message: string = catalog[key] ?? key
    const values = rest[0]
    if (values === undefined) return message
    let format = formats.get(key)
    if (!format) {
      // Page templates escape; here a `<` is a letter like any other.
      format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true })
      formats.set(key, format)
    }
    return String(format.format(isolates ? isolated(values) : values))
  }
}

const beginsRightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u

const isolated = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !beginsRightToLeft.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  )
