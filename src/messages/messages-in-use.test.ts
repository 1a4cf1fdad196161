import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { enDesk } from './en-desk.ts'

const sources = globSync('src/**/*.{ts,tsx}')
  .filter((file) => !file.startsWith('src/messages/') && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
/** The fixed beginnings of keys that are put together, such as t(`pace.${pace}`). */
const beginnings = [...sources.matchAll(/`((?:[\w-]+\.)+)\$\{/g)].map((match) => match[1] ?? '')

test.each([
  ['site and mail', Object.keys(en)],
  ['desk', Object.keys(enDesk)],
])('every text of %s is shown somewhere', (_place, keys) => {
  const unused = keys.filter(
    (key) => !sources.includes(`'${key}'`) && !beginnings.some((start) => key.startsWith(start)),
  )
  expect(unused).toEqual([])
})

test.each(['site', 'desk'])('no two features of %s give one key a text', (place) => {
  const keys = globSync(`src/messages/${place}/*.ts`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^  '?([\w.-]+)'?:/gm)].map((match) => match[1]),
  )
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  expect(new Set(keys)).toEqual(new Set(Object.keys(place === 'site' ? en : enDesk)))
})
