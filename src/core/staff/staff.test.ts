import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { openSchool, quiet, system, type TestSchool, visitor } from '../../../test/support/database.ts'
import { auditEntries } from '../audit/table.ts'
import {
  checkSetupToken,
  createFirstAdministrator,
  createSetupToken,
  createStaffAuth,
  type Entrance,
  firstAdministratorInput,
  signInInput,
  sweepStaff,
} from './index.ts'
import { staff, staffAttempts, staffSessions, staffVerifications } from './table.ts'

const ada = { name: 'Ada Byron', email: 'ada@school.example', password: 'a long enough password' }
const client = { address: '192.0.2.7', userAgent: 'test' }

let school: TestSchool
beforeEach(async () => {
  school = await openSchool()
  // Sessions go by the machine's clock.
  school.clock.now = new Date()
})

const authOf = (origin = 'http://localhost:3000') =>
  createStaffAuth({ db: () => school.db, secret: 's'.repeat(40), origin, log: quiet })
const asCookie = ({ setCookies = [] }: Entrance) =>
  new Headers({ cookie: setCookies.map((line) => line.split(';')[0]).join('; ') })

const linesOf = ({ setCookies = [] }: Entrance) => setCookies.join('\n')

async function makeAda() {
  const token = await createSetupToken(school.contextFor(system))
  return createFirstAdministrator(school.contextFor(visitor), { ...ada, token: token ?? '' })
}

test('a link makes one administrator, once', async () => {
  const token = (await createSetupToken(school.contextFor(system))) ?? ''
  const both = await Promise.allSettled(
    ['ada@school.example', 'eve@school.example'].map((email) =>
      createFirstAdministrator(school.contextFor(visitor), { ...ada, email, token }),
    ),
  )
  expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(createFirstAdministrator(school.contextFor(visitor), { ...ada, token })).rejects.toMatchObject(
    { code: 'forbidden' },
  )
  expect(await school.db.select({ role: staff.role }).from(staff)).toEqual([{ role: 'administrator' }])
  const audit = await school.db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.verb, 'staff.first-administrator-created'))
  expect(audit).toHaveLength(1)
})

test('whether a link still works is said without using it', async () => {
  const old = (await createSetupToken(school.contextFor(system))) ?? ''
  const token = (await createSetupToken(school.contextFor(system))) ?? ''
  await checkSetupToken(school.contextFor(visitor), token)
  await expect(checkSetupToken(school.contextFor(visitor), old)).rejects.toMatchObject({ code: 'forbidden' })
  const tomorrow = { ...school.contextFor(visitor), now: () => new Date(Date.now() + 25 * 3600 * 1000) }
  await expect(checkSetupToken(tomorrow, token)).rejects.toMatchObject({ code: 'forbidden' })
  await createFirstAdministrator(school.contextFor(visitor), { ...ada, token })
  await expect(checkSetupToken(school.contextFor(visitor), token)).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a new link ends the one before', async () => {
  const old = (await createSetupToken(school.contextFor(system))) ?? ''
  await createSetupToken(school.contextFor(system))
  await expect(
    createFirstAdministrator(school.contextFor(visitor), { ...ada, token: old }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('a link ends after a day, and is kept as a hash', async () => {
  const token = (await createSetupToken(school.contextFor(system))) ?? ''
  expect((await school.db.select().from(staffVerifications))[0]?.value).not.toContain(token)
  const tomorrow = { ...school.contextFor(visitor), now: () => new Date(Date.now() + 25 * 3600 * 1000) }
  await expect(createFirstAdministrator(tomorrow, { ...ada, token })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('there is no link once there is staff, and none for a visitor', async () => {
  await makeAda()
  expect(await createSetupToken(school.contextFor(system))).toBeNull()
  await expect(createSetupToken(school.contextFor(visitor))).rejects.toMatchObject({ code: 'forbidden' })
})

test('who signs in is known by the cookie until signing out', async () => {
  const { id } = await makeAda()
  const auth = authOf()
  const cookies = await auth.signIn(school.contextFor(visitor), ada, client)
  expect((await auth.sessionOf(asCookie(cookies)))?.actor).toEqual({
    kind: 'staff',
    id,
    name: 'Ada Byron',
    role: 'administrator',
    programs: null,
  })
  await school.db.update(staff).set({ programs: ['bioethics', 'immunology'] })
  expect((await auth.sessionOf(asCookie(cookies)))?.actor.programs).toEqual(['bioethics', 'immunology'])
  await auth.signOut(school.contextFor(visitor), asCookie(cookies))
  expect(await auth.sessionOf(asCookie(cookies))).toBeNull()
  expect(await school.db.select().from(staffSessions)).toEqual([])
  const verbs = await school.db
    .select({ verb: auditEntries.verb, subject: auditEntries.subjectId })
    .from(auditEntries)
  expect(verbs).toEqual(
    expect.arrayContaining([
      { verb: 'staff.signed-in', subject: id },
      { verb: 'staff.signed-out', subject: id },
    ]),
  )
})

test('the cookie is out of reach for scripts, other sites and, over https, plain connections', async () => {
  await makeAda()
  const plain = linesOf(await authOf().signIn(school.contextFor(visitor), ada, client))
  expect(plain).toMatch(/HttpOnly/i)
  expect(plain).toMatch(/SameSite=Strict/i)
  expect(plain).toMatch(/Path=\/api\/desk(;|$)/i)
  expect(plain).not.toMatch(/Secure/i)
  const secure = linesOf(
    await authOf('https://desk.school.example').signIn(school.contextFor(visitor), ada, client),
  )
  expect(secure).toMatch(/^__Secure-.*;\s*Secure/i)
})

test('a wrong password and an unknown address get the same answer', async () => {
  await makeAda()
  const auth = authOf()
  const messages = await Promise.all(
    [
      { ...ada, password: 'not this password' },
      { ...ada, email: 'nobody@school.example' },
    ].map((input) =>
      auth.signIn(school.contextFor(visitor), input, client).catch((error: Error) => error.message),
    ),
  )
  expect(messages).toEqual(Array(2).fill('The email address or the password is wrong.'))
})

const guess = (address: string, input = { ...ada, password: 'guess' }) =>
  authOf()
    .signIn(school.contextFor(visitor), input, { address, userAgent: 'test' })
    .then(
      () => 'in',
      (error) => error.message,
    )
const wrong = 'The email address or the password is wrong.'
const tooMany = expect.stringMatching(/^Too many attempts/)
const later = (ms: number) => (school.clock.now = new Date(school.clock.now.getTime() + ms))

test('attempts are counted by client address, an IPv6 /64 as one', async () => {
  const guessAtAnyone = (address: string, at: number) =>
    guess(address, { ...ada, email: `${at}@school.example`, password: 'guess' })
  for (let at = 0; at < 10; at++) expect(await guessAtAnyone(`2001:db8:1:1::${at}`, at)).toBe(wrong)
  expect(await guessAtAnyone('2001:db8:1:1:ffff::1', 10)).toEqual(tooMany)
  expect(await guessAtAnyone('2001:db8:1:2::1', 11)).toBe(wrong)
  later(60_000)
  expect(await guessAtAnyone('2001:db8:1:1::1', 12)).toBe(wrong)
})

test.each(['ada@school.example', 'nobody@school.example'])(
  'attempts at %s from many addresses are slowed down, whether there is such an account or not',
  async (email) => {
    await makeAda()
    const input = { ...ada, email, password: 'guess' }
    const at = await Promise.all(Array.from({ length: 14 }, (_, place) => guess(`192.0.2.${place}`, input)))
    expect(at.filter((answer) => answer === wrong)).toHaveLength(10)
    expect(await guess('198.51.100.1', input)).toEqual(tooMany)
    later(15 * 60_000)
    expect(await guess('198.51.100.1', input)).toBe(wrong)
  },
)

test('a right password takes its attempt back', async () => {
  await makeAda()
  expect(await guess(client.address, ada)).toBe('in')
  const counts = await school.db
    .select({ key: staffAttempts.key, count: staffAttempts.count })
    .from(staffAttempts)
  expect(counts.filter(({ key, count }) => !key.startsWith('known:') && count > 0)).toEqual([])
})

test('who guesses from many addresses does not keep the owner out of where she works', async () => {
  await makeAda()
  expect(await guess(client.address, ada)).toBe('in')
  for (let place = 0; place < 11; place++) await guess(`198.51.100.${place}`)
  expect(await guess(client.address, ada)).toBe('in')
  expect(await guess('203.0.113.1', ada), 'the right password from elsewhere waits').toEqual(tooMany)
})

test('what is over is swept: sessions, links and counts, but not where accounts are used', async () => {
  await createSetupToken(school.contextFor(system))
  await makeAda()
  await guess(client.address, ada)
  await sweepStaff(school.ctx)
  expect(await school.db.select().from(staffSessions)).toHaveLength(1)
  later(25 * 3600_000)
  await sweepStaff(school.ctx)
  expect(await school.db.select().from(staffSessions)).toEqual([])
  expect(await school.db.select().from(staffVerifications)).toEqual([])
  expect(await school.db.select().from(staffAttempts)).toMatchObject([
    { key: expect.stringMatching(/^known:.*:192\.0\.2\.7$/) },
  ])
  later(31 * 24 * 3600_000)
  await sweepStaff(school.ctx)
  expect(await school.db.select().from(staffAttempts)).toEqual([])
})

test('what is too long costs no more than to say so', () => {
  const long = 'e' + '\u0301\u0323'.repeat(200_000)
  const startedAt = performance.now()
  expect(signInInput.safeParse({ email: long, password: 'x' }).success).toBe(false)
  expect(
    firstAdministratorInput.safeParse({ ...ada, token: '', email: long, name: long }).error?.issues,
  ).toMatchObject([{ path: ['name'] }, { path: ['email'] }])
  expect(performance.now() - startedAt).toBeLessThan(3_000)
})

test('a cookie nobody gave opens nothing', async () => {
  const auth = authOf()
  expect(await auth.sessionOf(new Headers())).toBeNull()
  expect(await auth.sessionOf(new Headers({ cookie: 'prospectus.session_token=forged.forged' }))).toBeNull()
})
