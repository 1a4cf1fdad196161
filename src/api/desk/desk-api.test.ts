import { afterEach, beforeEach, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { openSchool, system, type TestSchool, visitor } from '../../../test/support/database.ts'
import { auditEntries } from '../../core/audit/table.ts'
import { inquiries, inquiryPrograms } from '../../core/inquiries/table.ts'
import { submissions } from '../../core/intake/table.ts'
import { people } from '../../core/people/table.ts'
import { createFirstAdministrator, createSetupToken, createStaffAuth } from '../../core/staff/index.ts'
import { staff } from '../../core/staff/table.ts'
import { newId } from '../../kernel/ids.ts'
import { createLog } from '../../platform/log/log.ts'
import { createDeskApi } from './desk-api.ts'

const origin = 'http://localhost:3000'
const ada = { name: 'Ada Byron', email: 'ada@school.example', password: 'a long enough password' }
const log = createLog({ level: 'error', write: (lines) => logged.push(lines) })
const logged: string[] = []

let school: TestSchool
let listeners: Set<(ids: string[]) => void>
let stopping: AbortController
let api: ReturnType<typeof createDeskApi>

beforeEach(async () => {
  school = await openSchool()
  // Sessions go by the machine's clock.
  school.clock.now = new Date()
  const token = await createSetupToken(school.contextFor(system))
  await createFirstAdministrator(school.contextFor(visitor), { ...ada, token: token ?? '' })
  listeners = new Set()
  stopping = new AbortController()
  logged.length = 0
  api = createDeskApi({
    contextFor: school.contextFor,
    staffAuth: createStaffAuth({ db: () => school.db, secret: 's'.repeat(40), origin, log }),
    events: {
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    origin,
    stopping: stopping.signal,
    log,
    beatMs: 50,
  })
})
afterEach(() => stopping.abort())

const bindings = { requestId: 'request-1', clientAddress: '192.0.2.7' }
const get = (path: string, cookie = '') => api.request(path, { headers: { cookie } }, bindings)
const post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
  api.request(
    path,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      body: JSON.stringify(body),
    },
    bindings,
  )

async function signIn(): Promise<string> {
  const answer = await post('/sign-in', { email: ada.email, password: ada.password })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function addInquiry(
  about: { first?: string; minutesAgo?: number; program?: string } = {},
): Promise<string> {
  const { first = 'Mary', minutesAgo = 0, program = 'bioethics' } = about
  const [personId, id] = [newId(), newId()]
  const receivedAt = new Date(Date.now() - minutesAgo * 60_000)
  await school.db.insert(people).values({
    id: personId,
    firstName: first,
    lastName: 'Shelley',
    salutation: '',
    email: `${personId}@example.org`,
    emailKey: `${personId}@example.org`,
    country: 'CH',
    employer: '',
    createdAt: receivedAt,
  } as typeof people.$inferInsert)
  await school.db.insert(inquiries).values({
    id,
    personId,
    receipt: `R-${id}`,
    interest: 'general',
    message: 'What does it cost?',
    receivedAt,
    promisedBy: receivedAt,
  })
  await school.db.insert(inquiryPrograms).values({ inquiryId: id, program })
  return id
}

async function quarantine(): Promise<string> {
  const id = newId()
  const answers = {
    first_name: 'Bot',
    last_name: 'One',
    email: 'bot@example.org',
    message: 'buy',
    programs: ['bioethics'],
    consent_email: false,
    salutation: '',
    employer: '',
    interest: 'general',
  }
  await school.db.insert(submissions).values({
    id,
    receipt: `R-${id}`,
    contentHash: new Uint8Array(32),
    receivedAt: new Date(),
    contentType: 'application/x-www-form-urlencoded',
    body: new Uint8Array([97]),
    inquiry: { ...answers, country: null, country_typed: null },
    postedFrom: '/inquire',
    verdict: { weight: 120, reasons: ['honeypot', 'links'], quarantine: true },
    state: 'quarantined',
    server: 'test',
    stateChangedAt: new Date(),
  })
  return id
}

test('a visitor sees nothing', async () => {
  expect(await (await get('/session')).json()).toBeNull()
  const id = await addInquiry()
  for (const path of [
    '/inbox?show=open',
    `/inquiries/${id}`,
    '/quarantine',
    '/ledger',
    '/programs',
    '/events',
  ]) {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 401])
    expect(await answer.text()).not.toContain('Shelley')
  }
  expect((await post(`/quarantine/${await quarantine()}/release`)).status).toBe(401)
})

test('who signs in sees the inbox, newest first, and one inquiry whole', async () => {
  const cookie = await signIn()
  await addInquiry({ first: 'Older', minutesAgo: 3, program: 'immunology' })
  const id = await addInquiry({ first: 'Newer', program: 'immunology' })
  const inbox = await (await get('/inbox?show=open&program=immunology', cookie)).json()
  expect(inbox.lines.map((line: { person: { name: string } }) => line.person.name)).toEqual([
    'Newer Shelley',
    'Older Shelley',
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

test('an editor may not read inquiries', async () => {
  const cookie = await signIn()
  await school.db.update(staff).set({ role: 'editor' })
  const id = await addInquiry()
  for (const path of ['/inbox?show=open', `/inquiries/${id}`, '/quarantine', '/ledger', '/events']) {
    expect([path, (await get(path, cookie)).status]).toEqual([path, 403])
  }
  expect((await (await get('/session', cookie)).json()).permissions).toEqual([
    'content:edit',
    'content:publish',
  ])
})

test('a foreign page cannot act', async () => {
  const cookie = await signIn()
  const id = await quarantine()
  const path = `/quarantine/${id}/release`
  expect(
    (await post(path, {}, { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status,
  ).toBe(403)
  expect((await post(path, {}, { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  const plain = { 'content-type': 'application/json', cookie }
  for (const headers of [plain, { ...plain, origin: 'null' }, { ...plain, origin: 'https://evil.example' }]) {
    expect((await api.request(path, { method: 'POST', body: '{}', headers }, bindings)).status).toBe(403)
  }
  expect((await post(path, {}, { cookie, 'content-type': 'text/plain' })).status).toBe(422)
  expect(
    (await api.request(path, { method: 'POST', body: '{}', headers: { ...plain, origin } }, bindings)).status,
  ).toBe(200)
})

test('a doubted submission is decided on once, and the audit names who did', async () => {
  const cookie = await signIn()
  const id = await quarantine()
  expect((await (await get('/quarantine', cookie)).json())[0]).toMatchObject({
    id,
    reasons: ['honeypot', 'links'],
  })
  const both = await Promise.all([
    post(`/quarantine/${id}/release`, {}, { cookie }),
    post(`/quarantine/${id}/discard`, {}, { cookie }),
  ])
  expect(both.map((each) => each.status).toSorted()).toEqual([200, 409])
  const audit = await school.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(audit).toHaveLength(1)
  expect(audit[0]?.actor).toMatch(/^staff:/)
})

test('what does not fit is told by field, and the first administrator needs a link', async () => {
  const wrong = await post('/setup', { token: 'x', name: '', email: 'ada', password: 'short' })
  expect(wrong.status).toBe(422)
  expect(Object.keys((await wrong.json()).error.fields)).toEqual(['name', 'email', 'password'])
  expect((await post('/setup', { ...ada, token: 'made-up' })).status).toBe(403)
  expect((await get('/inbox?show=everything', await signIn())).status).toBe(422)
})

test('a wrong password tells nothing, and signing out ends the session', async () => {
  expect(await (await post('/sign-in', { email: ada.email, password: 'wrong' })).json()).toEqual({
    error: { code: 'invalid', message: 'The email address or the password is wrong.', fields: {} },
  })
  const cookie = await signIn()
  expect(await (await get('/session', cookie)).json()).toMatchObject({ name: ada.name })
  const out = await post('/sign-out', {}, { cookie })
  expect(out.headers.getSetCookie().join()).toMatch(/Max-Age=0/)
  expect(await (await get('/session', cookie)).json()).toBeNull()
})

test('open desks hear of inquiries', async () => {
  const { next } = await openEvents(await signIn())
  listeners.forEach((listener) => listener(['one', 'two']))
  expect(await next((text) => text.includes('event: inquiries'))).toContain('data: ["one","two"]')
})

test('signing out ends the event stream', async () => {
  const cookie = await signIn()
  const { ended } = await openEvents(cookie)
  await post('/sign-out', {}, { cookie })
  await ended()
  expect(listeners.size).toBe(0)
})

test('stopping the server ends the event stream', async () => {
  const { ended } = await openEvents(await signIn())
  stopping.abort()
  await ended()
  expect(listeners.size).toBe(0)
})

test('what went wrong inside is told as a number alone', async () => {
  const cookie = await signIn()
  const broken = createDeskApi({
    contextFor: () => {
      throw new Error('a secret of the house')
    },
    staffAuth: createStaffAuth({ db: () => school.db, secret: 's'.repeat(40), origin, log }),
    events: { subscribe: () => () => {} },
    origin,
    stopping: stopping.signal,
    log,
  })
  const answer = await broken.request('/inbox?show=open', { headers: { cookie } }, bindings)
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({ error: { code: 'internal', requestId: 'request-1' } })
  expect(logged.join()).toContain('a secret of the house')
})

async function openEvents(cookie: string) {
  const answer = await get('/events', cookie)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no stream')
  await reader.read()
  return {
    async next(isIt: (text: string) => boolean) {
      let text = ''
      while (!isIt(text)) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`the stream ended after ${text}`)
        text += value
      }
      return text
    },
    async ended() {
      while (!(await reader.read()).done);
    },
  }
}
