import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { translatedLanguages } from '../../kernel/languages.ts'
import type { DataOf } from './content-type.ts'
import { parseDocument } from './parse-document.ts'
import { readExport, type ExportedDocument } from './read-export.ts'
import { contentTypes, type ContentTypes } from './registry.ts'
import { walkFields } from './walk-fields.ts'

type Translation = { readonly name: string; readonly own: ExportedDocument; readonly other: ExportedDocument }

let originals: Map<string, ExportedDocument>
let translated: readonly ExportedDocument[]
let translations: readonly Translation[]
beforeAll(async () => {
  const all = await readExport(path.join(import.meta.dirname, '../../../db/seed'))
  originals = new Map(
    all.filter(({ locale }) => locale === undefined).map((each) => [`${each.type}/${each.key}`, each]),
  )
  translated = all.filter(({ locale }) => locale !== undefined)
  translations = translated.flatMap((other) => {
    const own = originals.get(`${other.type}/${other.key}`)
    return own ? [{ name: `${other.type}/${other.key}.${other.locale}`, own, other }] : []
  })
})

describe('db/seed, the demo school in other languages', () => {
  test('a translation belongs to an original, and fits its type as it stands', () => {
    expect(translations).toHaveLength(translated.length)
    expect(translations.length).toBeGreaterThan(140)
    for (const { name, other } of translations) {
      expect(other.version, name).toBe(contentTypes[other.type].version)
      expect(parseDocument(other.type, other.key, other.data), name).toEqual(other.data)
    }
  })

  test('the school offers the languages that it is translated into, each with the same documents', () => {
    const settings = originals.get('settings/school')?.data as DataOf<ContentTypes['settings']>
    expect(settings.languages).toEqual([...translatedLanguages])
    const namesIn = (language: string) =>
      translated.filter(({ locale }) => locale === language).map(({ type, key }) => `${type}/${key}`)
    for (const language of translatedLanguages) expect(namesIn(language), language).toEqual(namesIn('es'))
    expect(namesIn('es').length * translatedLanguages.length).toBe(translated.length)
  })

  test('what pages of systems show is all translated: alerts, events, academic dates, aid, programs', () => {
    const shown = ['alert', 'event', 'academic-year', 'aid', 'program', 'degree-type', 'menu', 'form']
    const missing = [...originals.values()].filter(
      ({ type, key }) =>
        shown.includes(type) && !translations.some(({ own }) => own.type === type && own.key === key),
    )
    expect(missing.map(({ type, key }) => `${type}/${key}`)).toEqual([])
  })

  test('a translation differs from its original in words alone: dates, amounts, references and addresses are the same', () => {
    for (const { name, own, other } of translations)
      expect(readApart(other).rest, name).toEqual(readApart(own).rest)
  })

  test('every figure in a sentence of the original stands in its translation, too', () => {
    const found: string[] = []
    let compared = 0
    for (const { name, own, other } of translations) {
      const wanted = readApart(own).texts.flatMap(figuresIn)
      const given = readApart(other).texts.flatMap(figuresIn)
      compared += wanted.length
      for (const figure of wanted) {
        const at = given.indexOf(figure)
        if (at < 0) found.push(`${name}: ${figure}`)
        else given.splice(at, 1)
      }
    }
    expect(found).toEqual([])
    expect(compared).toBeGreaterThan(400)
  })
})

/** The sentences of a document, and what remains of it without them. */
function readApart({ type, data }: ExportedDocument): { texts: string[]; rest: unknown } {
  const rest = structuredClone(data)
  const texts: string[] = []
  walkFields(contentTypes[type].fields as z.ZodType, data, ({ kind }, value, path) => {
    if (kind !== 'text' || typeof value !== 'string') return
    texts.push(value)
    const last = path.at(-1)
    let parent: unknown = rest
    for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[step]
    if (last !== undefined) (parent as Record<string | number, unknown>)[last] = ''
  })
  // Languages differ in how many titles they have.
  if (type === 'form') (rest as { salutation: { options: unknown } }).salutation.options = []
  return { texts, rest: withoutSourceNames(rest) }
}

/** Whom a figure comes from is said in words as well, which no search finds. */
function withoutSourceNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSourceNames)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([field, each]) => [
      field,
      withoutSourceNames(field === 'source' ? { ...each, name: '' } : each),
    ]),
  )
}

/**
 * From 4 up: below it a language may have a word or a form for it, as Arabic has for two years.
 * `20,500`, `20 500` and `20500` are one figure, so are `7.5` and `7,5`; `COVID-19` is a name.
 */
function figuresIn(text: string): string[] {
  const plain = text.replace(/(?<=\d)[,. \u00a0\u202f](?=\d{3}(?!\d))/g, '')
  return [...plain.matchAll(/(?<!\p{L}-)(?<![\d.,])\d+(?:[.,]\d+)?/gu)]
    .map(([figure]) => figure.replace(',', '.'))
    .filter((figure) => Number(figure) > 3)
}
