import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { demoFrame } from '../../../test/support/demo-pages.ts'
import { createTypesetter } from '../../platform/typesetting/typesetter.ts'
import { printFonts } from '../assets.ts'
import { createCards } from './card.ts'
import { familiesFor, hanFolder, isSet } from './families-for.ts'
import { unbrokenWords } from './unbroken-words.ts'

type CardData = { title: string[]; script: string; families: string[] }

function openCards() {
  const typesetter = createTypesetter(printFonts())
  onTestFinished(() => typesetter.close())
  const drawn: CardData[] = []
  const draw = createCards((setting) => {
    drawn.push(setting.data as CardData)
    return typesetter.setSvg(setting)
  })
  const { school } = demoFrame()
  return async (title: string) => {
    const picture = await draw({ ...school, name: 'The School' }, school.name, { title })
    return { picture, data: drawn.at(-1) }
  }
}

test('a Chinese title is set from the letters that come with the application, and an Arabic one runs from right to left', async () => {
  const draw = openCards()
  const chinese = await draw('生物医学信息学硕士')
  expect(chinese.data).toMatchObject({ script: 'zh' })
  expect(chinese.data?.families.length).toBeGreaterThan(0)
  expect(chinese.data?.families.every((family) => family.startsWith('Prospectus Han '))).toBe(true)
  expect((await draw('生物医学')).picture).not.toEqual(chinese.picture)
  const arabic = await draw('دليل طالب الماجستير')
  expect(arabic.data).toMatchObject({ script: 'ar', families: ['Noto Naskh Arabic'] })
  // A title is left out if our fonts lack one of its letters: the picture would show a box for it.
  expect((await draw('ཕྱག་རྒྱ')).data).toMatchObject({ title: [] })
})

test('the Chinese type has every letter of the interface, each part under a name of its own', () => {
  const chinese = readFileSync(path.join(import.meta.dirname, '../../messages/zh/site/failures.ts'), 'utf8')
  const letters = chinese.match(/\p{Script=Han}/gu) ?? []
  expect(letters.length).toBeGreaterThan(100)
  expect(isSet(letters.join(''))).toBe(true)
  const families = familiesFor(letters.join(''))
  expect(new Set(families).size).toBe(families.length)
  for (const family of families) {
    const number = family.slice('Prospectus Han '.length)
    const font = readFileSync(path.join(hanFolder(), `${number}.ttf`))
    expect(font.includes(Buffer.from(family, 'utf16le').swap16())).toBe(true)
  }
})

test('a line of a Chinese title ends after a word and its sign, never within a word', () => {
  expect(unbrokenWords('媒体、医学与健康')).toEqual(['媒体、', '医学', '与', '健康'])
  expect(unbrokenWords('《手册》简介')).toEqual(['《手册》', '简介'])
  expect(unbrokenWords('Master of Bioethics')).toEqual(['Master of Bioethics'])
})
