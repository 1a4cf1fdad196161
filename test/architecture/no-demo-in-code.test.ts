import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** What the school wrote in its own language: a translation may say what the interface of that language says too. */
const seed = (pattern: string) =>
  globSync(`db/seed/${pattern}`)
    .filter((file) => !/\.[a-z]{2}\.json$/.test(file))
    .toSorted()
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

/** What is written in code: without comments, tests, and what only tests read. */
const code = globSync('src/**/*.{ts,tsx,typ,css}')
  // The desk is another site, whose screens have paths of their own.
  .filter((file) => !/\.(test|expected)\.tsx?$|^src\/(desk|api)\//.test(file))
  .map((file) => ({
    file,
    text: readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ''),
  }))

function foundIn(words: readonly string[], before: string, after: string): string[] {
  // The longest first, so that a path is not taken for the one above it.
  const either = words
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
  const pattern = new RegExp(`${before}(${either.join('|')})${after}`, 'gu')
  return code.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, word]) => `${word}: ${file}`))
}

/** Paths that the product itself gives: to programs and events, and to the files of pictures. */
const ownPaths = ['programs', 'events', 'media']

test('no path of the demo school stands in code', () => {
  const keys = ['page', 'post', 'handbook-edition', 'handbook-chapter']
    .flatMap((type) => seed(`${type}/**/*.json`).map((file) => file.slice(`db/seed/${type}/`.length, -5)))
    .filter((key) => key !== 'home' && !ownPaths.includes(key))
  expect(keys.length).toBeGreaterThan(100)
  // Outlook's own address, which is the same for every school.
  const elsewhere = ['calendar: src/site/systems/events/add-to-calendar.tsx']
  expect(foundIn(keys, '[\'"`]/', '(?=[\'"`/?#])')).toEqual(elsewhere)
})

test('no label of its menus and no name of its programs stands in code', () => {
  type Item = { label: string; children?: Item[] }
  const labels = seed('menu/*.json')
    .flatMap((file) => (read(file) as { items: Item[] }).items)
    .flatMap((item) => [item, ...(item.children ?? [])])
    .map(({ label }) => label)
    // “News” and “Calendar” are words of the language; what has two words or more is the school's.
    .filter((label) => /\s/.test(label))
  const programs = seed('program/*.json').flatMap((file) => [
    file.slice('db/seed/program/'.length, -5),
    (read(file) as { name: string }).name,
  ])
  const { name, shortName, parent } = read('db/seed/settings/school.json')
  const words = [...new Set([...labels, ...programs, name, shortName, parent])]
  expect(words.length).toBeGreaterThan(60)
  expect(foundIn(words, '(?<![\\p{L}-])', '(?![\\p{L}-])')).toEqual([])
})
