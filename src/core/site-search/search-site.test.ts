import { describe, expect, test } from 'vitest'
import { administrator, openSchool } from '../../../test/support/database.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { publish, rebuildEntries, saveRevision, withdraw } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { renewWords, searchSite, suggest, type Run } from './index.ts'
import type { SearchQuery } from './search-site.ts'

const page = (title: string, ...paragraphs: string[]) => ({
  title,
  lead: 'A page of this test.',
  body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
})
const marked = (runs: readonly Run[]) => runs.filter(({ isMatch }) => isMatch).map(({ text }) => text)

/** Publishes a translation of a page; a page without an original is not on the site. */
async function translate(ctx: Ctx, key: string, locale: string, data: object) {
  const revision = await saveRevision(ctx, 'page', key, data, { basedOn: null, locale })
  await publish(ctx, 'page', key, revision)
}

async function openSearch({ spells = false } = {}) {
  const school = await openSchool()
  const staff = school.contextFor(administrator)
  if (spells) await renewWords(school.ctx)
  return {
    publish: (key: string, data: object) => saveAndPublish(staff, 'page', key, data),
    translate: (key: string, locale: string, data: object) => translate(staff, key, locale, data),
    publishAs: (type: 'post' | 'search-term', key: string, data: object) =>
      saveAndPublish(staff, type, key, data),
    withdraw: (key: string) => withdraw(staff, 'page', key),
    renewWords: () => renewWords(school.ctx),
    rebuild: () => rebuildEntries(school.ctx),
    /** @returns the queues that got a job */
    publishSettings: async (changed: object) => {
      const sent = school.sent.length
      const { rows } = await school.pool.query(
        "select r.data from document d join revision r on r.id = d.published_revision_id where d.type = 'settings'",
      )
      await saveAndPublish(staff, 'settings', 'school', { ...rows[0].data, ...changed })
      return school.sent.slice(sent).map(({ queue }) => queue)
    },
    search: (q: string, more: Omit<SearchQuery, 'q'> = {}) =>
      searchSite(school.contextFor({ kind: 'visitor' }), { q, ...more }),
    suggest: (q: string, locale?: string) => suggest(school.contextFor({ kind: 'visitor' }), q, locale),
    pathsOf: async (q: string) => (await searchSite(school.ctx, { q })).results.map(({ path }) => path),
  }
}

describe('what is found', () => {
  test('an extract is of sentences; short lines, such as terms and fields, stand in it only where nothing else was found', async () => {
    const { search } = await openSearch()
    const textOf = (runs: readonly Run[] = []) => runs.map(({ text }) => text).join('')
    const { results } = await search('ethics')
    for (const { extract } of results) expect(textOf(extract)).not.toMatch(/Spring term|Ethics and policy/)
    const field = await search('leadership and operations')
    expect(textOf(field.results.find(({ kind }) => kind === 'program')?.extract)).toContain('operations')
  })

  test('a program comes first when its field is typed, and the words are marked in title and extract', async () => {
    const { search } = await openSearch()
    const { results, corrected, isSome } = await search('bioethics')
    expect(results[0]).toMatchObject({ path: '/programs/bioethics', kind: 'program' })
    expect(marked(results[0]?.title ?? [])).toEqual(['Bioethics'])
    expect(marked(results[0]?.extract ?? []).length).toBeGreaterThan(0)
    expect([corrected, isSome]).toEqual([null, false])
  })

  test('a word is found by its stem, without its accents, in any case and with either apostrophe', async () => {
    const { publish, pathsOf } = await openSearch()
    await publish('zebrafish', page('Zébrafish', 'Élodie O’Quill examines zebrafishes in Coruña.'))
    for (const q of ['zebrafish', 'ZÉBRAFISH', 'examining', 'elodie', 'coruna', "o'quill", 'O’Quill'])
      expect([q, await pathsOf(q)]).toEqual([q, expect.arrayContaining(['/zebrafish'])])
  })

  test('a title weighs more than a text', async () => {
    const { publish, pathsOf } = await openSearch()
    await publish(
      'aardvark-in-text',
      page('A page', ...Array.from({ length: 20 }, () => 'Aardvark aardvark.')),
    )
    await publish('aardvark', page('Aardvark', 'Nothing more.'))
    expect(await pathsOf('aardvark')).toEqual(['/aardvark', '/aardvark-in-text'])
  })

  test('scripts that set no spaces are found by any part of their words, and the part is marked', async () => {
    const { publish, search, pathsOf } = await openSearch()
    await publish(
      'visitors',
      page('Visitors', '我们的教授李明将于五月来访。', '東京大学との共同研究', 'ยินดีต้อนรับ'),
    )
    for (const q of ['李', '李明', '教授李明', '東京大学', 'ต้อนรับ', '李明 visitors'])
      expect([q, await pathsOf(q)]).toEqual([q, ['/visitors']])
    expect(marked((await search('李明')).results[0]?.extract ?? [])).toEqual(['李明'])
    expect(await pathsOf('王')).toEqual([])
  })

  test('what is withdrawn is found no more, and what is published is found at once', async () => {
    const { publish, withdraw, pathsOf } = await openSearch()
    await publish('quokka', page('Quokka'))
    expect(await pathsOf('quokka')).toEqual(['/quokka'])
    await publish('quokka', page('Wallaby'))
    expect(await pathsOf('quokka')).toEqual([])
    await withdraw('quokka')
    expect(await pathsOf('wallaby')).toEqual([])
  })

  test('kinds are counted over all results, and one of them narrows the list', async () => {
    const { publish, publishAs, search } = await openSearch()
    const post = { kind: 'news', date: '2022-05-01', summary: 'Numbats.', body: [], topics: [] }
    await publish('numbats', page('Numbats'))
    await publishAs('post', 'news/numbat-one', { ...post, title: 'Numbat one' })
    await publishAs('post', 'news/numbat-two', { ...post, title: 'Numbat two' })
    const all = await search('numbat')
    expect(all.kinds).toEqual([
      { kind: 'news', count: 2 },
      { kind: 'page', count: 1 },
    ])
    const news = await search('numbat', { kind: 'news' })
    expect([news.total, news.kinds, news.results.map(({ kind }) => kind)]).toEqual([
      2,
      all.kinds,
      ['news', 'news'],
    ])
    expect((await search('numbat', { kind: 'program' })).total).toBe(0)
  })

  test('quotes find a phrase, and a minus takes away', async () => {
    const { publish, pathsOf } = await openSearch()
    await publish('one', page('One', 'Purple wombat in a green tree.'))
    await publish('two', page('Two', 'Green wombat in a purple tree.'))
    expect(await pathsOf('"purple wombat"')).toEqual(['/one'])
    expect(await pathsOf('wombat tree -"purple wombat"')).toEqual(['/two'])
  })
})

describe('no search ends in nothing', () => {
  test('a misspelled word is read as the nearest one there is, and the answer says so', async () => {
    const { search } = await openSearch({ spells: true })
    for (const [typed, right] of [
      ['bioehtics', 'bioethics'],
      ['imunology', 'immunology'],
      ['registrrr office', 'registrar office'],
    ] as const) {
      const { corrected, results } = await search(typed)
      expect([typed, corrected?.toLowerCase()]).toEqual([typed, right])
      expect(results.length).toBeGreaterThan(0)
    }
  })

  test('where nothing has all the words, what has some of them is found, and says which it lacks', async () => {
    const { search } = await openSearch()
    const { isSome, results } = await search('bioethics xylophones')
    expect(isSome).toBe(true)
    expect(results[0]).toMatchObject({ path: '/programs/bioethics', missing: ['xylophones'] })
  })

  test('words of a new page are known to the spelling once the list is renewed, and forgotten with it', async () => {
    const { publish, withdraw, renewWords, search } = await openSearch()
    await publish('capybara', page('Capybara'))
    expect((await search('capibara')).corrected).toBeNull()
    await renewWords()
    expect((await search('capibara')).corrected).toBe('capybara')
    await withdraw('capybara')
    await renewWords()
    expect((await search('capibara')).corrected).toBeNull()
    expect(await renewWords()).toEqual({ words: 0 })
  })

  test('words that mean the same find the same, and what the school shows first comes first', async () => {
    const { publish, publishAs, search, pathsOf, suggest } = await openSearch()
    await publish('echidna', page('Echidna'))
    await publishAs('search-term', 'echidna', {
      typed: ['spiny anteater', 'spikeling'],
      means: ['echidna'],
      first: [{ label: 'All about echidnas', to: { type: 'page', key: 'echidna' } }],
    })
    for (const q of ['spikeling', 'Spiny Anteater', 'a spiny anteater'])
      expect([q, await pathsOf(q)]).toEqual([q, ['/echidna']])
    expect((await search('spikeling')).first).toEqual([
      { label: 'All about echidnas', href: '/echidna', isOriginal: false },
    ])
    expect((await search('spikelings')).first).toEqual([])
    expect((await suggest('spike'))[0]).toEqual({
      label: 'All about echidnas',
      href: '/echidna',
      kind: null,
      isOriginal: false,
    })
  })
})

describe('a visit in another language', () => {
  test.each([
    ['es', 'Numbats: hibernación', 'Excavan madrigueras.', ['hibernaciones', 'hibernacion', 'madriguera']],
    ['fr', 'Numbats : écureuils', 'Ils creusent des terriers.', ['écureuil', 'ecureuils', 'terrier']],
    ['ar', 'النومبات: السناجب', 'تحفر الجُحور العميقَة.', ['سناجب', 'الجحور', 'عميقة']],
    ['en-US', 'Squirrels: numbats', 'They were digging burrows.', ['squirrel', 'dig', 'burrow']],
    ['zh', '袋食蚁兽：松鼠', '它们住在洞穴里。', ['松鼠', '洞穴', '食蚁兽']],
  ])('finds what is written in %s by its own stems', async (locale, title, text, asked) => {
    const { publish, translate, search, suggest } = await openSearch()
    await publish('numbats', page('Numbats', 'Where they live.'))
    await translate('numbats', locale, page(title, text))
    for (const q of asked) {
      const { results } = await search(q, { locale })
      expect([q, results[0]]).toMatchObject([q, { path: '/numbats', isOriginal: false }])
    }
    expect(
      (await search(asked[0] ?? '', { locale })).results[0]?.title.map(({ text }) => text).join(''),
    ).toBe(title)
    expect((await suggest(title.slice(0, 4), locale))[0]).toMatchObject({ label: title, isOriginal: false })
    // A visit in the school's own language is shown the original.
    expect(
      (await search('numbats')).results.map(({ title }) => title.map(({ text }) => text).join('')),
    ).toEqual(['Numbats'])
  })

  test('its own documents come first, then those that have no translation, each once', async () => {
    const { publish, translate, search, suggest } = await openSearch()
    await publish('numbat', page('Numbat'))
    await publish('numbat-two', page('Numbat two'))
    await translate('numbat', 'es', page('Una página', 'El numbat vive en Australia.'))
    const { results, kinds, total } = await search('numbat', { locale: 'es' })
    expect(results.map(({ path, isOriginal }) => [path, isOriginal])).toEqual([
      ['/numbat', false],
      ['/numbat-two', true],
    ])
    expect([total, kinds]).toEqual([2, [{ kind: 'page', count: 2 }]])
    expect((await suggest('numbat', 'es')).map(({ href, isOriginal }) => [href, isOriginal])).toEqual([
      ['/numbat-two', true],
    ])
  })

  test('a misspelled word becomes one of that language or of the school’s own, never of a third', async () => {
    const { publish, translate, renewWords, search } = await openSearch()
    await publish('numbat', page('Numbat'))
    await publish('quokka', page('Quokka'))
    await translate('numbat', 'es', page('Convocatorias', 'Todo sobre ellas.'))
    await renewWords()
    expect((await search('convocatroias', { locale: 'es' })).corrected).toBe('convocatorias')
    expect((await search('quokkka', { locale: 'es' })).corrected).toBe('quokka')
    expect((await search('convocatroias')).corrected).toBeNull()
    expect((await search('convocatroias', { locale: 'fr' })).corrected).toBeNull()
  })
})

describe('a school that does not write in English', () => {
  test('is searched by the stems of its language, from when its settings name that', async () => {
    const { publish, publishSettings, rebuild, search, translate } = await openSearch()
    await publish('numbats', page('Numbats: hibernación', 'Excavan madrigueras.'))
    const find = async (q: string, more?: object) =>
      (await search(q, { language: 'es', ...more })).results.map(({ path }) => path)
    expect(await find('excavar')).toEqual([])
    const sent = await publishSettings({ language: 'es-MX' })
    expect(sent).toContain('content.rebuild')
    expect(await rebuild()).toBeGreaterThan(200)
    for (const q of ['excavar', 'hibernaciones', 'hibernacion'])
      expect([q, await find(q)]).toEqual([q, ['/numbats']])
    // What is published from now on has them at once, and English is a translation.
    await publish('quokkas', page('Quokkas', 'Trepan arbustos.'))
    expect(await find('arbusto')).toEqual(['/quokkas'])
    await translate('quokkas', 'en-US', page('Quokkas', 'Climbing shrubs.'))
    expect(await find('shrub', { locale: 'en-US' })).toEqual(['/quokkas'])
    // Nothing is written again where the language stays.
    expect(await publishSettings({ shortName: 'Otra' })).not.toContain('content.rebuild')
    expect(await rebuild()).toBe(0)
  })
})

describe('whatever is typed', () => {
  test.each([
    'team:x',
    "o'neil &",
    '!(',
    '*:*',
    'a',
    'x'.repeat(10_000),
    '李',
    '李'.repeat(10_000),
    '',
    ' ',
    '\u0000',
    '\ud800',
    "'",
    '"',
    '\\',
    '%',
    '_',
    '-',
    '-bioethics',
    '<b>',
    "'); drop table document --",
    'a & b | c ! d <-> e',
    ':*',
    'the',
    'or',
    'or or',
    '\u202e',
    '🙂',
    '👩‍👩‍👧‍👦',
    '\u0301'.repeat(5_000),
    'ภาษาไทย',
    'é'.repeat(300),
    '(((((',
    'https://example.org/?a=b',
    'ana@example.org',
    '1',
    '-1',
    '1e999',
    '../..',
    'null',
    '\t\n',
  ])('%j has an answer, also in another language', async (q) => {
    const { search, suggest } = await openSearch()
    const locale = ['es', 'zh', 'ar', 'tlh'][q.length % 4] ?? 'es'
    expect((await search(q, { locale })).results.length).toBeLessThanOrEqual(10)
    const found = await search(q)
    expect(Array.from(found.typed).length).toBeLessThanOrEqual(2_000)
    expect(found.results.length).toBeLessThanOrEqual(10)
    expect((await suggest(q)).length).toBeLessThanOrEqual(7)
  })

  test('a page that is not there is empty, or the nearest there is', async () => {
    const { search } = await openSearch()
    for (const page of [0, -1, 2.5, Number.NaN, 1e9])
      expect((await search('program', { page })).total).toBeGreaterThan(10)
    const [one, two] = [await search('program'), await search('program', { page: 2 })]
    const paths = [...one.results, ...two.results].map(({ path }) => path)
    expect(new Set(paths).size).toBe(20)
  })
})

test('titles are suggested by the words typed so far, the last of them unfinished or misspelled', async () => {
  const { suggest } = await openSearch({ spells: true })
  for (const q of ['bioeth', 'master of bio', 'bioehtics'])
    expect([q, (await suggest(q)).map(({ href }) => href)]).toEqual([
      q,
      expect.arrayContaining(['/programs/bioethics']),
    ])
  expect(await suggest('zzzzzz')).toEqual([])
})
