import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addDoubt, addInquiry, openDesk } from '../../../test/support/desk.ts'
import { auditEntries } from '../../core/audit/table.ts'
import { newId } from '../../kernel/ids.ts'

test('who signs in sees the inbox, the oldest promise first, and one inquiry whole', async () => {
  const { school, get, signIn } = await openDesk()
  const cookie = await signIn()
  await addInquiry(school, { first: 'Older', minutesAgo: 3, program: 'immunology' })
  const id = await addInquiry(school, { first: 'Newer', program: 'immunology' })
  const inbox = await (await get('/inbox?show=open&program=immunology', cookie)).json()
  expect(inbox.lines.map((line: { person: { name: string } }) => line.person.name)).toEqual([
    'Older Shelley',
    'Newer Shelley',
  ])
  const inquiry = await (await get(`/inquiries/${id}`, cookie)).json()
  expect(inquiry).toMatchObject({
    id,
    message: 'What does it cost?',
    person: { name: 'Newer Shelley', country: 'Switzerland' },
  })
  expect((await get(`/inquiries/${newId()}`, cookie)).status).toBe(404)
  expect((await get('/inquiries/none', cookie)).status).toBe(404)
})

test('a doubted submission is decided on once, and the audit names who did', async () => {
  const { school, get, post, signIn } = await openDesk()
  const cookie = await signIn()
  const id = await addDoubt(school)
  expect(await (await get('/quarantine', cookie)).json()).toMatchObject({
    lines: [{ id, reasons: ['honeypot', 'links'] }],
    total: 1,
  })
  const both = await Promise.all([
    post('/quarantine/release', { ids: [id] }, { cookie }),
    post('/quarantine/discard', { ids: [id] }, { cookie }),
  ])
  expect(both.map((each) => each.status).toSorted()).toEqual([200, 409])
  const audit = await school.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(audit).toHaveLength(1)
  expect(audit[0]?.actor).toMatch(/^staff:/)
})

test('lists come in parts as long as one asks, up to a limit', async () => {
  const { school, get, signIn } = await openDesk()
  const cookie = await signIn()
  for (let count = 0; count < 3; count++) {
    await addDoubt(school)
    await addInquiry(school, { minutesAgo: count })
  }
  for (const path of ['/quarantine?', '/inbox?show=open&']) {
    const first = await (await get(`${path}size=2`, cookie)).json()
    const rest = await (await get(`${path}size=2&after=${first.next}`, cookie)).json()
    expect([first.lines.length, rest.lines.length, rest.next]).toEqual([2, 1, null])
    for (const wrong of ['size=0', 'size=501', 'after=x'])
      expect([wrong, (await get(path + wrong, cookie)).status]).toEqual([wrong, 422])
  }
})
