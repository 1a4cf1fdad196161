import { globSync } from 'node:fs'
import path from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { languages, translatedLanguages } from '../kernel/languages.ts'
import { en } from './en.ts'
import { enDesk } from './en-desk.ts'
import { loadTexts, speaking, spokenTag, t } from './message.ts'
import { formatClock, formatDay } from './spoken-formats.ts'
import { translationOf } from './translation.ts'

const originals: Readonly<Record<'site' | 'desk', Readonly<Record<string, string>>>> = {
  site: en,
  desk: enDesk,
}

type Elements = ReturnType<IntlMessageFormat['getAst']>

const catalogs = (
  await Promise.all(
    translatedLanguages.map((language) =>
      Promise.all(
        (['site', 'desk'] as const).map(async (place) => {
          const { texts } = (await import(`./${language}/${place}.ts`)) as { texts: Record<string, string> }
          return [language, place, texts] as const
        }),
      ),
    ),
  )
).flat()

test.each(catalogs)(
  'every message of %s at the %s says the same as its original, with the same arguments',
  (language, place, texts) => {
    const missing = Object.keys(originals[place]).filter((key) => !(key in texts))
    expect(missing, `translate these in src/messages/${language}/${place}`).toEqual([])
    const different = Object.entries(texts).filter(([key, said]) => {
      const [asked, demanded] = [argumentsIn(astOf(originals[place][key] ?? '')), argumentsIn(astOf(said))]
      return [...asked].toSorted().join() !== [...demanded].toSorted().join()
    })
    expect(different).toEqual([])
  },
)

test.each(translatedLanguages)('the desk has the same files in %s as in English', (language) => {
  const files = (folder: string) =>
    globSync(`${folder}/*.ts`, { cwd: import.meta.dirname }).map((file) => path.basename(file))
  expect(files(`${language}/desk`).toSorted()).toEqual(files('desk').toSorted())
})

test.each(catalogs)(
  'every message of %s at the %s can be said, with each of its arguments in it',
  (language, _place, texts) => {
    for (const message of Object.values(texts)) {
      const names = [...argumentsIn(astOf(message))]
      const format = new IntlMessageFormat(message, languages[language].tag, undefined, { ignoreTag: true })
      const shown = String(format.format(Object.fromEntries(names.map((name) => [name, 3]))))
      expect(shown).not.toMatch(/[{}]/)
    }
  },
)

test.each(catalogs)(
  'a plural of %s at the %s has every form that the language has',
  (language, _place, texts) => {
    const forms = new Intl.PluralRules(languages[language].tag).resolvedOptions().pluralCategories
    // A million of anything has a form of its own in Spanish and French, which is said as `other`.
    const needed = forms.filter((form) => language === 'ar' || form !== 'many')
    const lacking = Object.entries(texts).flatMap(([key, message]) =>
      pluralsIn(astOf(message))
        .filter((options) => options.length > 1 || needed.length > 1)
        .filter((options) => needed.some((form) => !options.includes(form)) && !isOneWord(options))
        .map((options) => [key, options]),
    )
    expect(lacking).toEqual([])
  },
)

/** `=0` and `other`: what stands beside a figure does not change with it. */
const isOneWord = (options: readonly string[]) => options.every((form) => /^=\d+$|^other$/.test(form))

test('a visit speaks its language once its catalog was read', async () => {
  const texts = await loadTexts('ar')
  expect(speaking(texts, () => t('form.promise', { days: 2 }))).toBe('نرد خلال يومي عمل.')
  expect(speaking(texts, () => t('form.promise', { days: 11 }))).toBe('نرد خلال 11 يوم عمل.')
  expect((await loadTexts('fr-CA')).locale).toBe('fr')
  expect((await loadTexts('tlh')).locale).toBe('en')
})

test('days and times follow the region of the language that a school names', async () => {
  const said = async (tag: string) =>
    speaking(await loadTexts(tag), () => [formatDay('2027-05-03'), formatClock('17:00'), spokenTag()])
  expect(await said('en-GB')).toEqual(['3 May 2027', '17:00', 'en-GB'])
  expect(await said('en-US')).toEqual(['May 3, 2027', '5:00 PM', 'en-US'])
  expect(await said('en')).toEqual(['May 3, 2027', '5:00 PM', 'en-US'])
  expect((await loadTexts('fr-CA')).tag).toBe('fr-CA')
  expect((await loadTexts('tlh')).tag).toBe('en-US')
})

test('a translation of nothing, or one that wants an argument that its original has not, does not compile', () => {
  const original = { asked: 'Asked by {name}', none: 'No one' } as const
  const translate = translationOf<typeof original>()
  // @ts-expect-error the original has no such text
  translate({ asked: 'Preguntó {name}', all: 'Todos' })
  // @ts-expect-error the argument is called `name`
  translate({ asked: 'Preguntó {nombre}', none: 'Nadie' })
  expect(translate({ asked: 'Preguntó {name}', none: 'Nadie' }).none).toBe('Nadie')
})

const astOf = (message: string): Elements =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()

const isText = (element: object) => 'type' in element && element.type === 0

function argumentsIn(elements: Elements, found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (!isText(element) && 'value' in element) found.add(element.value)
    if ('options' in element)
      for (const { value } of Object.values(element.options)) argumentsIn(value, found)
  }
  return found
}

function pluralsIn(elements: Elements): string[][] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return []
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsIn(value))
    return 'pluralType' in element ? [Object.keys(element.options), ...inside] : inside
  })
}
