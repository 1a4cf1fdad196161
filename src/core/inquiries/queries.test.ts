import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { administrator, counselor, editor, openSchool, visitor } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { loadPublished } from '../content/index.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'
import { listInbox } from './list-inbox.ts'
import { findInquiry } from './queries.ts'
import { inboxQuery } from './schema.ts'
import { inquiries, inquiryPrograms } from './table.ts'
import { workSubmissions } from './work-submissions.ts'

async function openSchoolWith(count: number) {
  const school = await openSchool()
  const arrivals = Array.from({ length: count }, (_, at) =>
    arrivalOf(
      { ...zoe, email: `person${at}@example.org`, programs: [at % 2 ? 'bioethics' : 'immunology'] },
      new Date(Date.UTC(2026, 10, 23, 12, 0, at)),
    ),
  )
  await storeArrivals(school.ctx, 'server-1', arrivals)
  while ((await workSubmissions(school.ctx)) > 0);
  return { ...school, staff: school.contextFor(administrator) }
}
const all = inboxQuery.parse({ show: 'all' })

test('pages by key show each inquiry once, newest first, even while new ones arrive', async () => {
  const { staff, ctx } = await openSchoolWith(120)
  const first = await listInbox(staff, all)
  expect(first.lines).toHaveLength(50)
  expect(first.lines[0]?.person.email).toBe('person119@example.org')
  await storeArrivals(ctx, 'server-1', [arrivalOf(hanako)])
  const second = await listInbox(staff, { ...all, after: first.next ?? '' })
  const third = await listInbox(staff, { ...all, after: second.next ?? '' })
  expect(third.next).toBeNull()
  const seen = [...first.lines, ...second.lines, ...third.lines].map((line) => line.id)
  expect(new Set(seen).size).toBe(120)
  expect(seen).toHaveLength(120)
})

test('what waits for an answer stands in the order in which it was promised, and each tab tells how much is in it', async () => {
  const { staff, db, clock } = await openSchoolWith(6)
  const { lines } = await listInbox(staff, { ...all, show: 'open' })
  const hour = 3600_000
  const dueIn = [2, -1, 50, -3, 1]
  for (const [index, hours] of dueIn.entries())
    await db
      .update(inquiries)
      .set({ promisedBy: new Date(clock.now.getTime() + hours * hour) })
      .where(eq(inquiries.id, lines[index]?.id ?? ''))
  await db
    .update(inquiries)
    .set({ answeredAt: clock.now })
    .where(eq(inquiries.id, lines[5]?.id ?? ''))
  const first = await listInbox(staff, { ...all, show: 'open', size: 3 })
  const second = await listInbox(staff, { ...all, show: 'open', size: 3, after: first.next ?? '' })
  const ordered = [3, 1, 4, 0, 2].map((index) => lines[index]?.id)
  expect([...first.lines, ...second.lines].map(({ id }) => id)).toEqual(ordered)
  expect(second.next).toBeNull()
  expect(first.counts).toEqual({
    open: 5,
    overdue: 2,
    today: 2,
    mine: 0,
    programs: null,
    unassigned: 5,
    undelivered: 0,
    waiting: 1,
    answered: 1,
    closed: 0,
  })
  const today = await listInbox(staff, { ...all, show: 'today' })
  expect(today.lines.map(({ id }) => id)).toEqual([lines[4]?.id, lines[0]?.id])
})

test('the inbox of one program shows only what asks about it', async () => {
  const { staff } = await openSchoolWith(10)
  const { lines } = await listInbox(staff, { ...all, program: 'bioethics' })
  expect(lines).toHaveLength(5)
  expect(lines[0]?.programs).toEqual([{ key: 'bioethics', name: 'Master of Bioethics' }])
})

test('staff who work for some programs see their inquiries alone, in the inbox and by address', async () => {
  const { staff, contextFor, db } = await openSchoolWith(4)
  const limited = contextFor({ ...counselor, programs: ['bioethics'] })
  const { lines } = await listInbox(limited, all)
  expect(lines.map(({ person }) => person.email)).toEqual(['person3@example.org', 'person1@example.org'])
  const others = (await listInbox(staff, { ...all, program: 'immunology' })).lines
  expect((await listInbox(limited, { ...all, program: 'immunology' })).lines).toEqual([])
  await expect(findInquiry(limited, others[0]?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })

  const [line] = lines
  await db.update(inquiries).set({ personId: line?.person.id ?? '' })
  expect((await findInquiry(limited, line?.id ?? '')).others).toHaveLength(1)
  expect((await findInquiry(staff, line?.id ?? '')).others).toHaveLength(3)
})

test('the programs of an inquiry stand in the order of the school’s list, and what it offers no more last', async () => {
  const { staff, ctx, db } = await openSchoolWith(1)
  const [line] = (await listInbox(staff, all)).lines
  const inquiryId = line?.id ?? ''
  await db.delete(inquiryPrograms)
  const listed = (await loadPublished(ctx, { lists: ['program'], documents: [] })).list('program')
  const keys = listed.map(({ key }) => key)
  for (const program of ['astrology', ...keys.toReversed()])
    await db.insert(inquiryPrograms).values({ inquiryId, program })
  const inquiry = await findInquiry(staff, inquiryId)
  expect(inquiry.programs.map(({ key }) => key)).toEqual([...keys, 'astrology'])
})

test('a proposed country is told by its name', async () => {
  const { staff, ctx } = await openSchoolWith(0)
  await storeArrivals(ctx, 'server-1', [
    arrivalOf(zoe),
    arrivalOf({ ...zoe, country: 'FR', message: 'What does it cost?' }),
  ])
  await workSubmissions(ctx)
  const [line] = (await listInbox(staff, all)).lines
  const { proposed } = await findInquiry(staff, line?.id ?? '')
  expect(proposed.map(({ field, value }) => [field, value])).toEqual([
    ['country', expect.stringMatching(/^(France|Nigeria)$/)],
  ])
})

test('an inquiry shows its person, answers, promise and the submission as it was sent', async () => {
  const { staff } = await openSchoolWith(1)
  const [line] = (await listInbox(staff, all)).lines
  const inquiry = await findInquiry(staff, line?.id ?? '')
  expect(inquiry).toMatchObject({
    message: zoe.message,
    interest: 'Physician/Nurse/Clinician',
    person: { name: 'Zoë Okafor-Łuczak', country: 'Nigeria', employer: 'Lagos General' },
  })
  expect(inquiry.submissions).toMatchObject([
    {
      receipt: inquiry.receipt,
      state: 'worked',
      raw: [
        'salutation=Dr.&first_name=Zo%C3%AB&last_name=Okafor-%C5%81uczak&email=person0%40example.org',
        'employer=Lagos+General&interest=physician-nurse-clinician&message=May+I+start+in+spring%3F',
        'country=NG&programs=immunology&consent_email=yes',
      ].join('&'),
      answers: [
        { field: 'salutation', value: 'Dr.' },
        { field: 'first_name', value: 'Zoë' },
        { field: 'last_name', value: 'Okafor-Łuczak' },
        { field: 'email', value: inquiry.person.email },
        { field: 'country', value: 'Nigeria' },
        { field: 'employer', value: 'Lagos General' },
        { field: 'programs', value: inquiry.programs.map(({ name }) => name) },
        { field: 'interest', value: 'Physician/Nurse/Clinician' },
        { field: 'message', value: zoe.message },
        { field: 'consent_email', value: true },
      ],
    },
  ])
})

test('an inquiry is shown under the name it was sent with, and says who shares its address', async () => {
  const { staff, ctx } = await openSchoolWith(0)
  await storeArrivals(ctx, 'server-1', [
    arrivalOf(zoe),
    arrivalOf({ ...zoe, first_name: 'Ben', last_name: 'Lee' }, new Date('2026-11-23T15:05:00Z')),
    arrivalOf({ ...zoe, last_name: 'OKAFOR Luczak', message: 'Cost?' }, new Date('2026-11-23T15:06:00Z')),
  ])
  await workSubmissions(ctx)
  const { lines } = await listInbox(staff, all)
  expect(lines.map(({ person }) => person.name)).toEqual([
    'Zoë OKAFOR Luczak',
    'Ben Lee',
    'Zoë Okafor-Łuczak',
  ])
  const ben = await findInquiry(staff, lines[1]?.id ?? '')
  expect(ben.person).toMatchObject({
    isConfirmed: false,
    sharesAddressWith: [{ id: lines[0]?.person.id, name: 'Zoë Okafor-Łuczak' }],
  })
  expect(ben.proposed).toEqual([])
})

test('who works for some programs is not told of people at the same address who asked about others', async () => {
  const { staff, contextFor, ctx } = await openSchoolWith(0)
  await storeArrivals(ctx, 'server-1', [
    arrivalOf({ ...zoe, programs: ['bioethics'] }),
    arrivalOf({ ...zoe, first_name: 'Ben', last_name: 'Lee', programs: ['immunology'] }),
  ])
  await workSubmissions(ctx)
  const { lines } = await listInbox(staff, all)
  const zoes = lines.find(({ person }) => person.name !== 'Ben Lee')?.id ?? ''
  const namesFor = async (programs: string[]) =>
    (await findInquiry(contextFor({ ...counselor, programs }), zoes)).person.sharesAddressWith.map(
      ({ name }) => name,
    )
  expect(await namesFor(['bioethics'])).toEqual([])
  expect(await namesFor(['bioethics', 'immunology'])).toEqual(['Ben Lee'])
})

test('a visitor and an editor see no inquiry', async () => {
  const { contextFor } = await openSchoolWith(1)
  await expect(listInbox(contextFor(visitor), all)).rejects.toMatchObject({ code: 'not-signed-in' })
  await expect(listInbox(contextFor(editor), all)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(findInquiry(contextFor(editor), '0198c0de-0000-7000-8000-000000000009')).rejects.toMatchObject(
    { code: 'forbidden' },
  )
})

test('an unknown inquiry and a made-up page of the list are told as such', async () => {
  const { staff } = await openSchoolWith(0)
  await expect(findInquiry(staff, '0198c0de-0000-7000-8000-000000000009')).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(listInbox(staff, { ...all, after: 'x' })).rejects.toMatchObject({ code: 'invalid' })
})
