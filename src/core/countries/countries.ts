import { isoCodes, userAssignedNames, type CountryCode } from './iso-codes.ts'
import { legacyNames, legacyNamesToReview } from './legacy-names.ts'
import { nameKey } from './name-key.ts'
import { nameOverrides } from './name-overrides.ts'
import { otherNames } from './other-names.ts'

export type Country = Readonly<{ code: CountryCode; name: string }>

/** What someone wrote that no single code stands for: kept letter by letter, for a person to look at. */
export type UnplacedCountry = Readonly<{ code: null; typed: string; review: true }>

// Intl must see assigned codes only: it silently turns a retired one into a successor (AN becomes Curaçao, YU Serbia).
const cldr = new Intl.DisplayNames('en', { type: 'region' })
const isAssigned = new Set<string>(isoCodes)
const cldrNames = new Map<CountryCode, string>(isoCodes.map((code) => [code, cldr.of(code) ?? code]))

const shownNames = new Map<CountryCode, string>([
  ...isoCodes.map((code) => [code, nameOverrides[code]?.name ?? cldrNames.get(code) ?? code] as const),
  ...entries(userAssignedNames),
])

const sorted = sortByName([...shownNames].map(([code, name]) => Object.freeze({ code, name })))
const byCode = new Map<string, Country>(sorted.map((country) => [country.code, country]))
let codesByKey: ReadonlyMap<string, CountryCode | null> | undefined

// More than twice our longest name. Beyond it we do not look: folding some scripts costs milliseconds a kilobyte.
const maxNameLength = 100

/** All countries and regions a form offers, in the order it shows them. */
export function listCountries(): readonly Country[] {
  return sorted
}

/** The same by name in a language: what Intl calls them, which `findCountry` need not know, so the value of a choice is its code. */
export function listCountriesIn(tag: string): readonly Country[] {
  const names = new Intl.DisplayNames(tag, { type: 'region' })
  const { compare } = new Intl.Collator(tag)
  return sorted
    .map(({ code, name }) => ({ code, name: isAssigned.has(code) ? (names.of(code) ?? name) : name }))
    .toSorted((one, other) => compare(one.name, other.name))
}

/** The name shown for a stored code; null for anything but one of our codes in capitals. */
export function countryName(code: string): string | null {
  return byCode.get(code)?.name ?? null
}

/** The name of a stored code in a language. */
export const countryNameIn = (code: string, tag: string): string | null =>
  isAssigned.has(code)
    ? (new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? countryName(code))
    : countryName(code)

/**
 * Understands what a form posts: a code in any case, a name of today, a name of the old form. Null means no answer.
 *
 * @example findCountry('Zaire') // { code: 'CD', name: 'Congo - Kinshasa' }
 * @example findCountry('Channel Islands') // { code: null, typed: 'Channel Islands', review: true }
 */
export function findCountry(typed: string): Country | UnplacedCountry | null {
  const text = typed.trim()
  const key = text.length > maxNameLength ? '' : nameKey(text)
  if (text === '' || key === 'choose') return null
  codesByKey ??= indexNames()
  // A code is read from the bare text: by its key, "n/a" would be Namibia.
  const code =
    /^[a-z]{2}$/i.test(text) && byCode.has(text.toUpperCase()) ? text.toUpperCase() : codesByKey.get(key)
  return (code && byCode.get(code)) || { code: null, typed, review: true }
}

/** Languages in which a table of people may name its countries, beside English. */
const tableLanguages = ['de', 'es', 'fr', 'it', 'pt', 'nl', 'pl', 'tr', 'ru', 'ar', 'zh', 'ja', 'ko']
let codesInTables: ReadonlyMap<string, CountryCode | null> | undefined

/** The same for a table of people, which may name countries in a language of its own. @example findCountryInTable('Deutschland') // { code: 'DE', ... } */
export function findCountryInTable(typed: string): Country | UnplacedCountry | null {
  const found = findCountry(typed)
  if (found === null || found.code !== null || typed.length > maxNameLength) return found
  codesInTables ??= indexTableNames()
  const code = codesInTables.get(nameKey(typed.trim()))
  return (code && byCode.get(code)) || found
}

/** Null where a name means two countries in two languages. */
function indexTableNames(): ReadonlyMap<string, CountryCode | null> {
  const index = new Map<string, CountryCode | null>()
  for (const tag of tableLanguages) {
    const names = new Intl.DisplayNames(tag, { type: 'region' })
    for (const code of isoCodes) {
      const key = nameKey(names.of(code) ?? code)
      index.set(key, (index.get(key) ?? code) === code ? code : null)
    }
  }
  return index
}

function sortByName(countries: Country[]): readonly Country[] {
  const { compare } = new Intl.Collator('en')
  return Object.freeze(countries.sort((a, b) => compare(a.name, b.name)))
}

/** Null marks a name to review. The reviewed names come first, so no renaming in CLDR can change what they mean. */
function indexNames(): Map<string, CountryCode | null> {
  const index = new Map<string, CountryCode | null>()
  const add = (name: string, code: CountryCode | null) => {
    const key = nameKey(name)
    if (!index.has(key)) index.set(key, code)
  }
  for (const name of Object.keys(legacyNamesToReview)) add(name, null)
  for (const [name, code] of entries(legacyNames)) add(name, code)
  for (const [code, name] of shownNames) add(name, code)
  for (const [code, name] of cldrNames) add(name, code)
  for (const [code, names] of entries(otherNames)) for (const name of names ?? []) add(name, code)
  return index
}

/** `Object.entries` with the keys' own type: true for the closed literal tables of this folder, and only used on them. */
function entries<K extends string, V>(table: Partial<Readonly<Record<K, V>>>): [K, V][] {
  return Object.entries(table) as [K, V][]
}
