import { expect, test } from 'vitest'
import { administrator, openSchool } from '../../../test/support/database.ts'
import { describeTypes } from '../../core/content/index.ts'
import { listCountries } from '../../core/countries/index.ts'
import { translatedLanguages } from '../../kernel/languages.ts'
import { loadDeskTexts } from '../../messages/desk-message.ts'

const countries = new Set(listCountries().map(({ name }) => name))
/** Types of media are called so in every language; a country is stored by its English name, and shown by it. */
const isWord = (text: string) => /\p{L}{2}/u.test(text) && !/^\w+\/\w+$/.test(text) && !countries.has(text)

function wordsIn(part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part !== 'object' || part === null) return found
  for (const [name, value] of Object.entries(part)) {
    if (typeof value === 'string' && ['label', 'plural', 'help'].includes(name) && isWord(value))
      found.add(value)
    wordsIn(value, found)
  }
  return found
}

test('each type, field and choice of the studio has a name in every language', async () => {
  const school = await openSchool()
  const words = [...wordsIn(describeTypes(school.contextFor(administrator)))]
  expect(words.length).toBeGreaterThan(400)
  for (const language of translatedLanguages) {
    const { interpret, sentences } = await loadDeskTexts(language)
    const left = words.filter((word) => interpret(word) === word && !(word in sentences))
    expect(left, `translate these in src/messages/${language}/fields.ts`).toEqual([])
  }
})
