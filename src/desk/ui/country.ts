import { deskLanguage, deskTag } from '../../messages/desk-message.ts'

type Place = { readonly code: string; readonly style: 'long' | 'short' }

/** A country that the core names in English, in the language of the desk. What somebody typed in another way stays as it is. */
export function sayCountry(name: string): string {
  if (deskLanguage() === 'en') return name
  places ??= placesByName()
  const place = places.get(name)
  if (!place) return name
  return new Intl.DisplayNames(deskTag(), { type: 'region', style: place.style }).of(place.code) ?? name
}

let places: ReadonlyMap<string, Place> | undefined

/** Some are called by their short name: “Hong Kong”. */
function placesByName(): ReadonlyMap<string, Place> {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const found = new Map<string, Place>()
  for (const style of ['long', 'short'] as const) {
    const english = new Intl.DisplayNames('en', { type: 'region', style, fallback: 'none' })
    for (const code of codes) {
      const name = english.of(code)
      if (name !== undefined && !found.has(name)) found.set(name, { code, style })
    }
  }
  return found
}
