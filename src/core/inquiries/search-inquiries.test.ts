import { expect, test } from 'vitest'
import { administrator, counselor, editor, openSchool, visitor } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { findDoubles } from '../doubles/index.ts'
import { storeArrivals } from '../submissions/index.ts'
import { searchInquiries } from './search-inquiries.ts'
import { workSubmissions } from './work-submissions.ts'

const monday = new Date('2026-11-23T15:00:00Z')
const doubted = { verdict: { weight: 120, reasons: ['honeypot' as const], quarantine: true } }
const olena = {
  ...zoe,
  first_name: 'Олена',
  last_name: 'Ковальчук',
  email: 'olena@example.ua',
  programs: ['immunology'],
  message: 'Чи є стипендії?',
}
const bot = { ...zoe, first_name: 'Bot', email: 'bot@example.net', message: 'buy' }

/** Zoë, Hanako and Olena asked; a bot waits in quarantine. */
async function openSchoolWithInquiries() {
  const school = await openSchool()
  await storeArrivals(school.ctx, 'server-1', [
    arrivalOf(zoe, monday),
    arrivalOf(hanako, monday),
    arrivalOf(olena, monday),
    arrivalOf(bot, monday, doubted),
  ])
  await workSubmissions(school.ctx)
  const staff = school.contextFor(administrator)
  const namesFor = async (q: string, ctx = staff) =>
    (await searchInquiries(ctx, { q })).lines.map(({ person }) => person.name)
  return { ...school, staff, namesFor }
}

test('people are found by name in any script, without accents, in any order, and in spite of a slip', async () => {
  const { namesFor } = await openSchoolWithInquiries()
  for (const q of ['zoe', 'ZOË', 'luczak okafor', 'Okafr', 'zoe.okafor@example.org', 'Okafor, Zoë'])
    expect([q, await namesFor(q)]).toEqual([q, ['Zoë Okafor-Łuczak']])
  for (const q of ['山田', '花子', '山田花子', '花子山田', 'hanako@例え.jp'])
    expect([q, await namesFor(q)]).toEqual([q, ['山田花子']])
  for (const q of ['ковальчук', 'Ковалчук', 'стипендії'])
    expect([q, await namesFor(q)]).toEqual([q, ['Олена Ковальчук']])
})

test('what is found as it was typed comes first, then names that are spelled nearly so', async () => {
  const { ctx, namesFor } = await openSchoolWithInquiries()
  const named = (last_name: string) => ({
    ...zoe,
    first_name: 'Kim',
    last_name,
    email: `${last_name}@example.org`,
  })
  await storeArrivals(ctx, 'server-1', [
    arrivalOf(named('Hofmann'), monday),
    arrivalOf({ ...named('Hoffmann'), message: 'No, yes, perhaps.' }, monday),
  ])
  await workSubmissions(ctx)
  await findDoubles(ctx)
  expect(await namesFor('hofmann')).toEqual(['Kim Hofmann', 'Kim Hoffmann'])
  expect(await namesFor('hoffmann kim')).toEqual(['Kim Hoffmann', 'Kim Hofmann'])
  expect(await namesFor('hofm')).toEqual(['Kim Hofmann'])
  expect(await namesFor('100%_')).toEqual([])
  // What was typed stands for itself, also where it would be a pattern.
  for (const q of ['hofman(n', '[hofmann', 'hofmann*+?', 'hofmann\\'])
    expect([q, (await namesFor(q)).toSorted()]).toEqual([q, ['Kim Hoffmann', 'Kim Hofmann']])
  expect(await namesFor('hofman.n. .{1,9}')).toEqual([])
})

test('a word that many inquiries hold finds the newest of them', async () => {
  const { ctx, staff } = await openSchoolWithInquiries()
  const asked = Array.from({ length: 60 }, (_, n) =>
    arrivalOf({ ...zoe, email: `${n}@example.org`, message: 'Walrus?' }, new Date(monday.getTime() + n)),
  )
  await storeArrivals(ctx, 'server-1', asked)
  await workSubmissions(ctx)
  const { lines, isMore } = await searchInquiries(staff, { q: 'walrus' })
  expect({ newest: lines[0]?.receipt, shown: lines.length, isMore }).toEqual({
    newest: asked.at(-1)?.receipt,
    shown: 50,
    isMore: true,
  })
})

test('the words of a message find its inquiry, and every word must fit', async () => {
  const { namesFor } = await openSchoolWithInquiries()
  expect(await namesFor('start spring')).toEqual(['Zoë Okafor-Łuczak'])
  expect(await namesFor('start winter')).toEqual([])
  expect(await namesFor('%')).toEqual([])
  expect(await namesFor('')).toEqual([])
})

test('a slip in a word of a message finds it: a letter left out, doubled, another, or two that changed places', async () => {
  const { ctx, namesFor } = await openSchoolWithInquiries()
  const asked = (first_name: string, message: string) => ({
    ...zoe,
    first_name,
    last_name: 'Berg',
    email: `${first_name}@example.org`,
    message,
  })
  await storeArrivals(ctx, 'server-1', [
    arrivalOf(asked('Anatol', 'Is there housing near the field? Do you take the TOEFL?'), monday),
    arrivalOf(asked('Mila', 'I teach anatomy in Osaka.'), monday),
  ])
  await workSubmissions(ctx)
  await findDoubles(ctx)
  for (const q of ['huosing', 'housng', 'hoousing', 'housibg', 'feild', 'TOFEL', 'huosing feild'])
    expect([q, await namesFor(q)]).toEqual([q, ['Anatol Berg']])
  // A name that is near does not hide a message that is.
  expect((await namesFor('anatmy')).toSorted()).toContain('Mila Berg')
  expect(await namesFor('huosing Osaka')).toEqual([])
})

test('a reference number opens its inquiry however it is typed, also that of a later version', async () => {
  const { staff, ctx } = await openSchoolWithInquiries()
  const { receipt } = arrivalOf(zoe, monday)
  const later = arrivalOf({ ...zoe, message: 'May I start in spring!' }, new Date(monday.getTime() + 60_000))
  await storeArrivals(ctx, 'server-1', [later])
  await workSubmissions(ctx)
  const { inquiryId } = await searchInquiries(staff, { q: receipt })
  expect(inquiryId).not.toBeNull()
  const bare = receipt.slice(2).replaceAll('-', '')
  for (const q of [bare, `r${bare.toLowerCase()}`, ` ${receipt.replaceAll('-', ' – ')} `, later.receipt])
    expect([q, (await searchInquiries(staff, { q })).inquiryId]).toEqual([q, inquiryId])
})

test('the number of a submission that is no inquiry tells where it stands', async () => {
  const { staff } = await openSchoolWithInquiries()
  expect(await searchInquiries(staff, { q: arrivalOf(bot, monday).receipt })).toMatchObject({
    inquiryId: null,
    state: 'quarantined',
    lines: [],
  })
})

test('staff of some programs find what concerns them alone; visitors and editors find nothing', async () => {
  const { contextFor, namesFor } = await openSchoolWithInquiries()
  const limited = contextFor({ ...counselor, programs: ['immunology'] })
  expect(await namesFor('hanako', limited)).toEqual([])
  expect(await namesFor('ковальчук', limited)).toEqual(['Олена Ковальчук'])
  const number = { q: arrivalOf(hanako, monday).receipt }
  expect(await searchInquiries(limited, number)).toMatchObject({ inquiryId: null, state: null })
  await expect(searchInquiries(contextFor(visitor), number)).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(searchInquiries(contextFor(editor), number)).rejects.toMatchObject({ code: 'forbidden' })
})

test('without the right to create pg_trgm words are found as they are written, and search says so', async () => {
  const { staff, namesFor, pool } = await openSchoolWithInquiries()
  await pool.query('drop extension pg_trgm cascade')
  expect(await namesFor('zoe')).toEqual(['Zoë Okafor-Łuczak'])
  expect(await namesFor('Okafr')).toEqual([])
  expect(await searchInquiries(staff, { q: 'zoe' })).toMatchObject({ isTolerant: false })
})
