import { describe, expect, test } from 'vitest'
import { countryName, findCountry, findCountryInTable, listCountries } from './index.ts'
import { isoCodes } from './iso-codes.ts'
import { legacyNames, legacyNamesToReview } from './legacy-names.ts'
import { nameKey } from './name-key.ts'
import { nameOverrides } from './name-overrides.ts'
import { otherNames } from './other-names.ts'

const retiredCodes = ['AN', 'YU', 'CS', 'ZR', 'TP', 'BU', 'DD', 'SU', 'FX', 'NT']
const unplaced = (typed: string) => ({ code: null, typed, review: true })
const codeOf = (typed: string) => findCountry(typed)?.code

describe('the list', () => {
  test('has the 249 assigned codes, and Kosovo under the one code ISO leaves to its users', () => {
    expect(new Set(isoCodes).size).toBe(249)
    expect(
      listCountries()
        .map(({ code }) => code)
        .sort(),
    ).toEqual([...isoCodes, 'XK'].sort())
    expect(countryName('XK')).toBe('Kosovo')
  })

  test('has no retired code, and none that is only reserved', () => {
    const codes: string[] = listCountries().map(({ code }) => code)
    for (const code of [...retiredCodes, 'UK', 'EU', 'IC', 'ZZ']) expect(codes).not.toContain(code)
  })

  test('has a name for every code, and no name twice', () => {
    const keys = listCountries().map(({ name }) => nameKey(name))
    expect(new Set(keys).size).toBe(keys.length)
    for (const { code, name } of listCountries()) expect(name).not.toBe(code)
  })

  test('is in the order a reader expects, and is the same frozen list each time', () => {
    const names = listCountries().map(({ name }) => name)
    expect(names.indexOf('Åland Islands')).toBe(1)
    expect(names.indexOf('Türkiye')).toBeLessThan(names.indexOf('Uganda'))
    expect(listCountries()).toBe(listCountries())
    expect(Object.isFrozen(listCountries())).toBe(true)
    expect(Object.isFrozen(listCountries()[0])).toBe(true)
  })

  test('overrides a name only while CLDR still has another, and says why', () => {
    const cldr = new Intl.DisplayNames('en', { type: 'region' })
    for (const [code, { name, why }] of Object.entries(nameOverrides)) {
      expect(cldr.of(code)).not.toBe(name)
      expect(countryName(code)).toBe(name)
      expect(why).not.toBe('')
    }
  })
})

describe('reading an answer', () => {
  test('every country comes back from its code in any case, its name, and every other one', () => {
    for (const country of listCountries()) {
      const { code, name } = country
      const written = [
        code,
        code.toLowerCase(),
        ` ${code}\n`,
        name,
        name.toUpperCase(),
        name.normalize('NFD'),
      ]
      for (const text of [...written, ...(otherNames[code] ?? [])]) expect(findCountry(text)).toBe(country)
      expect(countryName(code)).toBe(name)
    }
  })

  test('case, accents, punctuation, "and", "the" and "Saint" make no difference', () => {
    for (const text of ['Côte d’Ivoire', "COTE D'IVOIRE", 'cote d ivoire']) expect(codeOf(text)).toBe('CI')
    for (const text of ['St. Kitts & Nevis', 'Saint Kitts and Nevis', 'St Kitts-Nevis']) {
      expect(codeOf(text)).toBe('KN')
    }
    for (const text of ['Gambia, The', 'The Gambia']) expect(codeOf(text)).toBe('GM')
    for (const text of ['USA', 'U.S.A.', 'u.s.', 'United States']) expect(codeOf(text)).toBe('US')
  })

  test('formal names from CRM pick lists are understood', () => {
    expect(codeOf('Korea, Republic of')).toBe('KR')
    expect(codeOf("Korea, Democratic People's Republic of")).toBe('KP')
    expect(codeOf('Congo, the Democratic Republic of the')).toBe('CD')
    expect(codeOf('Iran (Islamic Republic of)')).toBe('IR')
    expect(codeOf('Palestinian Territories')).toBe('PS')
    expect(codeOf('Hong Kong SAR China')).toBe('HK')
  })

  test('nothing chosen is no answer', () => {
    for (const text of ['', '  \t\n', 'Choose...', 'Choose…', ' choose '])
      expect(findCountry(text)).toBeNull()
  })

  test('a retired code is kept for review, never turned into another country', () => {
    for (const code of retiredCodes) expect(findCountry(code)).toEqual(unplaced(code))
  })

  test('a name that two places share is kept for review', () => {
    for (const text of ['Korea', 'Virgin Islands', 'Yugoslavia', 'Czechoslovakia', 'Soviet Union']) {
      expect(findCountry(text)).toEqual(unplaced(text))
    }
  })

  test('what says nothing, or is no country, is kept letter by letter', () => {
    const texts = [
      'n/a',
      'N.A.',
      '--',
      '???',
      'ZZ',
      'Atlantis',
      ' Atlantis ',
      'The',
      '<b>x</b>',
      '\u0000',
      '\ud800',
      '٣',
    ]
    for (const text of texts) expect(findCountry(text)).toEqual(unplaced(text))
  })

  test('other alphabets are kept, look-alikes are not taken for Latin, full-width letters are', () => {
    for (const text of ['日本', 'Россия', 'مصر', 'Ελλάδα', 'भारत', 'Сhina']) {
      expect(findCountry(text)).toEqual(unplaced(text))
    }
    expect(codeOf('Ｊａｐａｎ')).toBe('JP')
  })

  test('10,000 characters are kept whole', () => {
    for (const text of ['x'.repeat(10_000), '\ufdfa'.repeat(10_000), 'Japan '.repeat(2_000)]) {
      expect(findCountry(text)).toEqual(unplaced(text))
    }
    expect(findCountry(' '.repeat(10_000))).toBeNull()
  })

  test('names of object properties are ordinary text', () => {
    for (const text of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(findCountry(text)).toEqual(unplaced(text))
      expect(countryName(text)).toBeNull()
    }
  })

  test('a stored code is read exactly as we write it', () => {
    for (const code of ['us', 'UK', 'AN', '', 'USA']) expect(countryName(code)).toBeNull()
  })
})

describe('the old form', () => {
  test('has 247 names, each placed or kept for review with a reason', () => {
    const placed = Object.entries(legacyNames)
    const kept = Object.entries(legacyNamesToReview)
    expect(new Set([...placed, ...kept].map(([name]) => name)).size).toBe(247)
    for (const [name, code] of placed) expect(codeOf(name)).toBe(code)
    for (const [name, why] of kept) {
      expect(findCountry(name)).toEqual(unplaced(name))
      expect(why).not.toBe('')
    }
  })

  test('gives only assigned codes', () => {
    const assigned: readonly string[] = isoCodes
    for (const code of Object.values(legacyNames)) expect(assigned).toContain(code)
  })

  test('has its old spellings understood', () => {
    expect(['Turkey', 'Hawaii', 'Zaire', 'Burma'].map(codeOf)).toEqual(['TR', 'US', 'CD', 'MM'])
  })
})

test('a table of people may name its countries in a language of its own; a name of none stays for a person', () => {
  const codes = ['Deutschland', 'España', 'etats-unis', '中国', 'Россия', 'Suisse', 'Brasil'].map(
    (name) => findCountryInTable(name)?.code,
  )
  expect(codes).toEqual(['DE', 'ES', 'US', 'CN', 'RU', 'CH', 'BR'])
  expect(findCountryInTable('Narnia')).toEqual(unplaced('Narnia'))
  expect(findCountryInTable('Channel Islands')).toEqual(unplaced('Channel Islands'))
  expect(findCountryInTable('')).toBeNull()
})

test('no spelling means two countries in two of our tables', () => {
  const others = Object.entries(otherNames).flatMap(([code, names]) => names.map((name) => [name, code]))
  const shown = listCountries().map(({ code, name }) => [name, code])
  const kept = Object.keys(legacyNamesToReview).map((name) => [name, 'review'])
  const meanings = new Map<string, string>()
  for (const [name = '', code = ''] of [...others, ...shown, ...kept, ...Object.entries(legacyNames)]) {
    const key = nameKey(name)
    expect([name, meanings.get(key) ?? code]).toEqual([name, code])
    meanings.set(key, code)
  }
})

test('every name that the form offers is understood as its own country', () => {
  for (const country of listCountries()) expect(findCountry(country.name)).toBe(country)
})
