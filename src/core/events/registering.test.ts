import { expect, test } from 'vitest'
import { counselor, editor, openSchool, visitor, type TestSchool } from '../../../test/support/database.ts'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { withdraw } from '../content/index.ts'
import { mailTemplates } from '../outreach/schema.ts'
import { cancelRegistration } from './cancel.ts'
import { findEventDetails, listEvents, releaseRegistration } from './desk-queries.ts'
import { eraseRegistrationsAt } from './erase-registrations.ts'
import { findRegistration } from './queries.ts'
import { registerForEvent, type Registering } from './register.ts'
import { tendRegistrations } from './tend.ts'
import { writeRegistrations } from './write-registrations.ts'

const key = 'bioethics-information-session'
const minutesMs = 60_000

/** The demo school with one event of so many seats, on December 3 at noon in Boston. */
async function openEvent({ seats = 3, guests = 2 }: { seats?: number; guests?: number } = {}) {
  const school = await openSchool()
  const change = (data: object) =>
    saveAndPublish(school.ctx, 'event', key, { ...demoDocument('event', key), ...data })
  await change({ date: '2026-12-03', registration: { seats, guests } })
  const ctx = school.contextFor(visitor)
  let count = 0
  const register = (
    name: string,
    guests = 0,
    over: Partial<Registering> & { needs?: string; email?: string } = {},
  ) => {
    // Each a second later, so that the order in which people came is known.
    school.clock.now = new Date(school.clock.now.getTime() + 1000 * (count++ && 1))
    return registerForEvent(ctx, {
      eventKey: key,
      registration: {
        first_name: name,
        last_name: '',
        email: over.email ?? `${name.toLowerCase()}@example.org`,
        guests,
        access_needs: over.needs ?? '',
        question: '',
      },
      network: null,
      isDoubtful: false,
      ask: async () => null,
      ...over,
    })
  }
  return { ...school, ctx: school.ctx, visitorCtx: ctx, change, register }
}

async function mails({ pool }: Pick<TestSchool, 'pool'>): Promise<string[]> {
  const { rows } = await pool.query<{ occasion: string; to: string }>(
    `select data ->> 'occasion' as occasion, split_part(to_address, '@', 1) as to from outbox
     where template = 'event-registration' order by created_at, id`,
  )
  return rows.map((row) => `${row.occasion} ${row.to}`)
}

async function states({ pool }: Pick<TestSchool, 'pool'>): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string; state: string }>(
    'select first_name as name, state from event_registration order by registered_at, id',
  )
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
}

const idOf = (registered: Awaited<ReturnType<typeof registerForEvent>>) => {
  if (registered.kind !== 'registered') throw new Error('not registered')
  return registered.id
}

async function registerAtOnce(
  school: Awaited<ReturnType<typeof openEvent>>,
  count: number,
  guestsOf: (at: number) => number = () => 0,
) {
  return Promise.all(Array.from({ length: count }, (_, at) => school.register(`P${at}`, guestsOf(at))))
}

test('fifty who ask for one seat at the same moment: one has it, the others wait, and each has a mail', async () => {
  const school = await openEvent({ seats: 1 })
  const results = await registerAtOnce(school, 50)
  const found = Object.values(await states(school))
  expect(found.filter((state) => state === 'registered')).toHaveLength(1)
  expect(found.filter((state) => state === 'waiting')).toHaveLength(49)
  expect(results.filter((each) => each.kind === 'registered' && each.state === 'registered')).toHaveLength(1)
  expect(await mails(school)).toHaveLength(50)
})

test('guests take seats: at the same moment parties of several sizes never exceed them', async () => {
  const school = await openEvent({ seats: 10 })
  await registerAtOnce(school, 30, (at) => at % 3)
  const { rows } = await school.pool.query(
    "select sum(1 + guests)::int as taken from event_registration where state = 'registered'",
  )
  expect(rows[0]?.taken).toBeLessThanOrEqual(10)
  expect(rows[0]?.taken).toBeGreaterThanOrEqual(8)
})

test('the waitlist moves up by itself, in the order in which people came, past who does not fit yet', async () => {
  const school = await openEvent({ seats: 3 })
  const ana = await school.register('Ana', 1)
  const ben = await school.register('Ben')
  await school.register('Cleo', 2)
  await school.register('Dan')
  await school.register('Eve')
  expect(await states(school)).toEqual({
    Ana: 'registered',
    Ben: 'registered',
    Cleo: 'waiting',
    Dan: 'waiting',
    Eve: 'waiting',
  })
  await cancelRegistration(school.visitorCtx, idOf(ben))
  expect(await states(school)).toMatchObject({ Cleo: 'waiting', Dan: 'registered', Eve: 'waiting' })
  await cancelRegistration(school.visitorCtx, idOf(ana))
  expect(await states(school)).toMatchObject({ Cleo: 'waiting', Eve: 'registered' })
  expect((await mails(school)).slice(5)).toEqual([
    'canceled ben',
    'moved-up dan',
    'canceled ana',
    'moved-up eve',
  ])
})

test('seats that an editor adds go to those who wait', async () => {
  const school = await openEvent({ seats: 1 })
  await school.register('Ana')
  await school.register('Ben')
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 0, movedUp: 0 })
  await school.change({ date: '2026-12-03', registration: { seats: 2, guests: 2 } })
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 1, movedUp: 1 })
  expect(await states(school)).toEqual({ Ana: 'registered', Ben: 'registered' })
})

test('canceling twice is canceling once, and nobody cancels what has begun', async () => {
  const school = await openEvent()
  const ana = idOf(await school.register('Ana'))
  const ben = idOf(await school.register('Ben'))
  await Promise.all([cancelRegistration(school.visitorCtx, ana), cancelRegistration(school.visitorCtx, ana)])
  expect((await mails(school)).filter((each) => each === 'canceled ana')).toHaveLength(1)
  school.clock.now = new Date('2026-12-03T17:00:00Z')
  await expect(cancelRegistration(school.visitorCtx, ben)).rejects.toMatchObject({ code: 'conflict' })
  await expect(
    cancelRegistration(school.visitorCtx, '0198c0de-0000-7000-8000-00000000dead'),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('a second press shows the same registration; the address in other hands learns nothing, and its owner gets mail', async () => {
  const school = await openEvent()
  const first = await school.register('Ana')
  expect(await school.register('Ana')).toEqual(first)
  expect(await school.register('Stranger', 0, { email: 'ANA@example.org' })).toEqual({ kind: 'known' })
  for (let again = 0; again < 5; again++) await school.register('Stranger', 1, { email: 'ana@example.org' })
  expect(Object.keys(await states(school))).toEqual(['Ana'])
  // The confirmation, and three times the details at most.
  expect(await mails(school)).toHaveLength(4)
  await cancelRegistration(school.visitorCtx, idOf(first))
  expect(await school.register('Ana')).toMatchObject({ kind: 'registered' })
})

test('nobody registers for what is closed, called off, over, or takes no registrations', async () => {
  const school = await openEvent()
  const refused = (code: string) => expect(school.register('Ana')).rejects.toMatchObject({ code })
  await school.change({ isCalledOff: true, date: '2026-12-03' })
  await refused('conflict')
  await school.change({ date: '2026-12-03', registration: { seats: 3, closesDate: '2026-11-22' } })
  await refused('conflict')
  await school.change({ date: '2026-12-03', registration: undefined })
  await refused('conflict')
  await school.change({ date: '2026-11-20', registration: { seats: 3 } })
  await refused('conflict')
  await expect(school.register('Ana', 0, { eventKey: 'nothing' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await school.change({ date: '2026-12-03', registration: { seats: 30, guests: 1 } })
  await expect(school.register('Ana', 2)).rejects.toMatchObject({ code: 'invalid' })
})

test('what somebody needs or asks is kept before a seat is taken, and its receipt stands at the registration', async () => {
  const school = await openEvent()
  const asked: string[] = []
  const registered = await school.register('Ana', 0, {
    needs: 'A sign language interpreter',
    ask: async (event) => {
      asked.push(`${event.data.title}, ${Object.keys(await states(school)).length} registered`)
      return 'R-7K3M-9QPD-4TXW'
    },
  })
  expect(asked).toEqual(['Information session: Master of Bioethics, 0 registered'])
  expect(await findRegistration(school.ctx, idOf(registered))).toMatchObject({ receipt: 'R-7K3M-9QPD-4TXW' })
  const details = await findEventDetails(school.contextFor(counselor), key)
  expect(details.event).toMatchObject({ seats: 3, taken: 1, waiting: 0, accessNeeds: 1 })
  expect(details.registrations).toEqual([
    expect.objectContaining({ name: 'Ana', accessNeeds: 'A sign language interpreter' }),
  ])
})

test('a reminder goes to each who has a seat, once, a day before; who registered that day was told already', async () => {
  const school = await openEvent({ seats: 2 })
  await school.register('Ana')
  school.clock.now = new Date('2026-12-02T15:00:00Z')
  await school.register('Ben')
  await school.register('Cleo')
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 0, movedUp: 0 })
  school.clock.now = new Date('2026-12-02T17:01:00Z')
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 1, movedUp: 0 })
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 0, movedUp: 0 })
  expect((await mails(school)).at(-1)).toBe('reminder ana')
})

test('a new time is told once to all who come or hope to, and a corrected text to nobody', async () => {
  const school = await openEvent({ seats: 1 })
  await school.register('Ana')
  await school.register('Ben')
  const registration = { seats: 1, guests: 2 }
  await school.change({ date: '2026-12-03', registration, summary: 'Without a typing error.' })
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 0, movedUp: 0 })
  await school.change({ date: '2026-12-04', registration })
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 2, movedUp: 0 })
  await school.change({ date: '2026-12-04', registration, isCalledOff: true })
  expect(await tendRegistrations(school.ctx)).toEqual({ mails: 2, movedUp: 0 })
  expect((await mails(school)).slice(2)).toEqual([
    'changed ana',
    'changed ben',
    'called-off ana',
    'called-off ben',
  ])
})

test('only who has a seat is sent the address to take part, and every mail is as its template wants it', async () => {
  const school = await openEvent({ seats: 1 })
  await school.register('Ana')
  await school.register('Ben')
  const { rows } = await school.pool.query<{ data: unknown }>(
    "select data from outbox where template = 'event-registration' order by created_at, id",
  )
  const [ana, ben] = rows.map(({ data }) => mailTemplates['event-registration'].data.parse(data))
  expect(ana?.event.joinHref).toMatch(/^https:/)
  expect(ana?.hasSeat).toBe(true)
  expect(ben).toMatchObject({ occasion: 'waiting', hasSeat: false, event: { joinHref: '' } })
})

test('what shows signs of a robot waits for a person, takes no seat and gets no mail until then', async () => {
  const school = await openEvent({ seats: 1 })
  const held = await school.register('Ana', 0, { isDoubtful: true })
  await school.register('Ben')
  expect(await states(school)).toEqual({ Ana: 'held', Ben: 'registered' })
  expect(await mails(school)).toEqual(['registered ben'])
  const staff = school.contextFor(counselor)
  expect((await listEvents(staff, { show: 'coming' })).find((each) => each.key === key)).toMatchObject({
    held: 1,
  })
  await releaseRegistration(staff, idOf(held))
  expect(await states(school)).toEqual({ Ana: 'waiting', Ben: 'registered' })
  expect(await mails(school)).toEqual(['registered ben', 'waiting ana'])
  await expect(releaseRegistration(staff, idOf(held))).rejects.toMatchObject({ code: 'conflict' })
})

test('staff see the events of their programs, and who may not see registrations sees none', async () => {
  const school = await openEvent()
  const ofImmunology = { ...counselor, programs: ['immunology'] }
  const seen = await listEvents(school.contextFor(ofImmunology), { show: 'coming' })
  expect(seen.map((each) => each.key)).toContain('immunology-information-session')
  expect(seen.map((each) => each.key)).toContain('paying-for-your-degree')
  expect(seen.map((each) => each.key)).not.toContain(key)
  await expect(findEventDetails(school.contextFor(ofImmunology), key)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(listEvents(school.contextFor(editor), { show: 'coming' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('pages are made anew when an event becomes full or has room again, and not at each registration', async () => {
  const school = await openEvent({ seats: 2 })
  const heard: string[] = []
  const client = await school.pool.connect()
  client.on('notification', ({ payload }) => heard.push(payload ?? ''))
  await client.query('listen content_published')
  await school.register('Ana')
  const ben = await school.register('Ben')
  await school.register('Cleo')
  await cancelRegistration(school.visitorCtx, idOf(ben))
  await client.query('select 1')
  client.release(true)
  expect(heard).toEqual([`["en:event:${key}"]`])
})

test('needs of people are taken out a month after the event, and the network a day after the registration', async () => {
  const school = await openEvent()
  await school.register('Ana', 0, { needs: 'Step-free access', network: 'hash' })
  const kept = async () =>
    (await school.pool.query('select access_needs, network_key from event_registration')).rows[0]
  school.clock.now = new Date('2026-12-31T00:00:00Z')
  await tendRegistrations(school.ctx)
  expect(await kept()).toEqual({ access_needs: 'Step-free access', network_key: null })
  school.clock.now = new Date(new Date('2027-01-02T18:00:00Z').getTime() + minutesMs)
  await tendRegistrations(school.ctx)
  expect(await kept()).toEqual({ access_needs: '', network_key: null })
})

test('needs of people are taken out a year after they registered where the event was withdrawn', async () => {
  const school = await openEvent()
  await school.register('Ana', 0, { needs: 'Step-free access' })
  await withdraw(school.ctx, 'event', key)
  const needs = async () =>
    (await school.pool.query('select access_needs as needs from event_registration')).rows[0].needs
  school.clock.now = new Date('2027-11-01T00:00:00Z')
  await tendRegistrations(school.ctx)
  expect(await needs()).toBe('Step-free access')
  school.clock.now = new Date('2027-12-01T00:00:00Z')
  await tendRegistrations(school.ctx)
  expect(await needs()).toBe('')
})

test('the seat of who is erased goes to who waits, and no mail is written to nobody', async () => {
  const school = await openEvent({ seats: 1 })
  await school.register('Ana')
  await school.register('Ben')
  const ana = { email: 'ana@example.org', firstName: 'Ana', lastName: '' }
  expect(await eraseRegistrationsAt(school.ctx, [ana], new Set())).toHaveLength(1)
  expect(await mails(school)).toEqual(['registered ana', 'waiting ben', 'moved-up ben'])
})

test('the export names each who registered, and nothing in it is a formula', async () => {
  const school = await openEvent()
  await school.register('Ana', 1, { needs: '=HYPERLINK("https://evil.example")' })
  const file = await writeRegistrations(school.contextFor(counselor), key)
  expect(file).toMatch(
    /^\uFEFFname,email,guests,state,accessNeeds,question,registeredAt,checkedInAt,guestsCame\r\n/,
  )
  expect(file).toContain('Ana,ana@example.org,1,registered,"\'=HYPERLINK(""https://evil.example"")"')
})
