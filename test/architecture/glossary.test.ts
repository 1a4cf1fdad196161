import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const rows = readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| ([\w ]+) \| .+ \|(.*)\|$/gm)
const words = [...rows]
  .map(([, word = '', never = '']) => ({
    word,
    never: never
      .trim()
      .split(', ')
      .filter((each) => each !== ''),
  }))
  .slice(1)
const british = ['colours?', 'catalogues?', 'honours?', 'favourites?', 'centres?', 'organis\\w+']
/** The words are English ones. */
const isTranslation = (file: string) =>
  /^src\/messages\/(?:es|fr|zh|ar)\/|\.(?:es|fr|zh|ar)\.json$/.test(file)
const files = globSync(['src/**/*.{ts,tsx,css}', 'db/seed/**/*.json', 'README.md', 'docs/guides/*.md'])
  .filter((file) => !isTranslation(file) && !file.endsWith('.test.ts') && !file.endsWith('.test.tsx'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

test('each idea has one word: the others stand nowhere', () => {
  expect(words.length).toBeGreaterThan(20)
  const never = words.flatMap(({ never }) => never)
  const wrong = [...never, ...british].flatMap((word) => {
    const pattern = new RegExp(`\\b${word.replaceAll(' ', '[ _-]?')}s?\\b`, 'i')
    // What a school writes on its pages is ordinary English: a ticket there admits to a ceremony.
    const isOurs = (file: string) => !never.includes(word) || !file.startsWith('db/seed/')
    return files
      .filter(({ file, text }) => isOurs(file) && pattern.test(text))
      .map(({ file }) => `${word}: ${file}`)
  })
  expect(wrong).toEqual([])
})

test('each word is in use', () => {
  const all = files.map(({ text }) => text.toLowerCase()).join('\n')
  expect(words.map(({ word }) => word).filter((word) => !all.includes(word))).toEqual([])
})
