import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import {
  counselor,
  openSchool,
  quiet,
  system,
  type TestSchool,
  visitor,
} from '../../../test/support/database.ts'
import { auditEntries } from '../audit/table.ts'
import type { Actor } from '../context.ts'
import { passwordReset, signInLink } from '../outreach/schema.ts'
import { outbox } from '../outreach/table.ts'
import {
  chooseLanguage,
  createFirstAdministrator,
  createSetupToken,
  createStaffAuth,
  type Entrance,
  createStaffLinks,
} from '../staff/index.ts'
import { staffSessions } from '../staff/table.ts'
import {
  acceptInvitation,
  changeRole,
  createAccessLink,
  disableColleague,
  enableColleague,
  findLink,
  inviteAgain,
  inviteColleague,
  listColleagues,
  requestAccessMail,
  resetPassword,
  sendAccessMail,
  useSignInLink,
} from './index.ts'

const ada = { name: 'Ada Byron', email: 'ada@school.example', password: 'a long enough password' }
const ben = { name: 'Ben Okri', email: 'ben@school.example', password: 'another long password' }
const client = { address: '192.0.2.7', userAgent: 'test' }
const secret = 's'.repeat(40)
const links = createStaffLinks(secret)

let school: TestSchool
let adaId: string
let asAda: Actor
beforeEach(async () => {
  school = await openSchool()
  // Sessions go by the machine's clock.
  school.clock.now = new Date()
  const token = (await createSetupToken(school.contextFor(system))) ?? ''
  adaId = (await createFirstAdministrator(school.contextFor(visitor), { ...ada, token })).id
  asAda = { kind: 'staff', id: adaId, name: ada.name, role: 'administrator', programs: null }
})

const auth = () =>
  createStaffAuth({ db: () => school.db, secret, origin: 'http://localhost:3000', log: quiet })
const signIn = (who: { email: string; password: string }, address = client.address) =>
  auth().signIn(school.contextFor(visitor), who, { ...client, address })
const asCookie = ({ setCookies = [] }: Entrance) =>
  new Headers({ cookie: setCookies.map((line) => line.split(';')[0]).join('; ') })
const later = (ms: number) => (school.clock.now = new Date(school.clock.now.getTime() + ms))

async function addBen(role: 'counselor' | 'administrator' = 'counselor') {
  const { id, linkId } = await inviteColleague(school.contextFor(asAda), { email: ben.email, role })
  await acceptInvitation(school.contextFor(visitor), links, { ...ben, token: links.tokenFor(linkId) })
  return id
}

test('an invitation is mailed, works once, and lets a colleague sign in with the role that was chosen', async () => {
  const { id, linkId } = await inviteColleague(school.contextFor(asAda), {
    email: ben.email,
    role: 'counselor',
  })
  const token = links.tokenFor(linkId)
  const [mail] = await school.db.select().from(outbox)
  expect(mail).toMatchObject({ template: 'invitation', toAddress: ben.email, data: { invitedBy: ada.name } })
  expect(JSON.stringify(mail), 'whoever reads the outbox cannot use the link').not.toContain(token)
  expect(await findLink(school.contextFor(visitor), links, token)).toEqual({
    purpose: 'invitation',
    email: ben.email,
    role: 'counselor',
  })
  const both = await Promise.allSettled(
    ['Ben', 'Eve'].map((name) =>
      acceptInvitation(school.contextFor(visitor), links, { token, name, password: ben.password }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const session = await auth().sessionOf(asCookie(await signIn(ben)))
  expect(session?.actor).toMatchObject({ id, role: 'counselor' })
  const verbs = await school.db
    .select({ verb: auditEntries.verb })
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, id))
  expect(verbs.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['staff.invited', 'staff.joined']))
})

test('a link ends after a week, when a newer one is sent, and when its signature is not ours', async () => {
  const ctx = school.contextFor(asAda)
  const { id, linkId } = await inviteColleague(ctx, { email: ben.email, role: 'editor' })
  const accept = (token: string) => acceptInvitation(school.contextFor(visitor), links, { ...ben, token })
  const forged = `${linkId}.${links.tokenFor(id).split('.')[1]}`
  for (const token of [forged, linkId, `${linkId}.`, 'x', ''])
    await expect(accept(token)).rejects.toMatchObject({ code: 'forbidden' })
  const newer = links.tokenFor((await inviteAgain(ctx, id)).linkId)
  await expect(accept(links.tokenFor(linkId))).rejects.toMatchObject({ code: 'forbidden' })
  later(7 * 24 * 3600_000 + 1)
  await expect(accept(newer)).rejects.toMatchObject({ code: 'forbidden' })
})

test('an address is invited once, and only by those who manage colleagues', async () => {
  const input = { email: ben.email, role: 'counselor' } as const
  await inviteColleague(school.contextFor(asAda), input)
  await expect(inviteColleague(school.contextFor(asAda), input)).rejects.toMatchObject({
    code: 'conflict',
    fields: { email: expect.any(String) },
  })
  const before = school.contextFor(counselor)
  for (const act of [
    () => inviteColleague(before, { ...input, email: 'eve@school.example' }),
    () => inviteAgain(before, adaId),
    () => changeRole(before, adaId, 'editor'),
    () => disableColleague(before, adaId),
    () => enableColleague(before, adaId),
    () => listColleagues(before),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'forbidden' })
})

test('who is disabled is out at once and cannot sign in until enabled', async () => {
  const id = await addBen()
  const cookies = asCookie(await signIn(ben))
  await disableColleague(school.contextFor(asAda), id)
  expect(await auth().sessionOf(cookies)).toBeNull()
  await expect(signIn(ben)).rejects.toThrow('The email address or the password is wrong.')
  const disabledAt = school.clock.now.toISOString()
  expect(
    (await listColleagues(school.contextFor(asAda))).map(({ email, state, disabledAt }) => [
      email,
      state,
      disabledAt,
    ]),
  ).toEqual([
    [ada.email, 'active', null],
    [ben.email, 'disabled', disabledAt],
  ])
  await enableColleague(school.contextFor(asAda), id)
  await signIn(ben)
})

test('a session that is opened while the account is being disabled is worth nothing', async () => {
  const id = await addBen()
  const cookies = asCookie(await signIn(ben))
  const [session] = await school.db.select().from(staffSessions).where(eq(staffSessions.userId, id))
  await disableColleague(school.contextFor(asAda), id)
  if (session) await school.db.insert(staffSessions).values(session)
  expect(await auth().sessionOf(cookies)).toBeNull()
})

test('a new role counts from the next request', async () => {
  const id = await addBen()
  const cookies = asCookie(await signIn(ben))
  await changeRole(school.contextFor(asAda), id, 'director')
  expect((await auth().sessionOf(cookies))?.actor.role).toBe('director')
})

test('the last administrator stays one, also when two take each other’s role at once', async () => {
  const ctx = school.contextFor(asAda)
  await expect(changeRole(ctx, adaId, 'editor')).rejects.toMatchObject({ code: 'conflict' })
  await expect(disableColleague(ctx, adaId)).rejects.toMatchObject({ code: 'conflict' })
  // Someone invited who never came is no administrator yet.
  await inviteColleague(ctx, { email: 'cy@school.example', role: 'administrator' })
  await expect(disableColleague(ctx, adaId)).rejects.toMatchObject({ code: 'conflict' })
  const benId = await addBen('administrator')
  const asBen: Actor = { kind: 'staff', id: benId, name: ben.name, role: 'administrator', programs: null }
  const both = await Promise.allSettled([
    changeRole(ctx, benId, 'counselor'),
    disableColleague(school.contextFor(asBen), adaId),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

/** Asks for a link, and does the jobs that this sent. */
async function request(purpose: 'password-reset' | 'sign-in', email: string, address = client.address) {
  const before = school.sent.length
  await requestAccessMail(school.contextFor(visitor), purpose, email, address)
  for (const { queue, data } of school.sent.slice(before)) {
    expect(queue).toBe('colleagues.access-mail')
    await sendAccessMail(school.contextFor(system), data as Parameters<typeof sendAccessMail>[1])
  }
}

async function signInLinkFor(email: string): Promise<string> {
  await request('sign-in', email)
  const mails = await school.db.select().from(outbox).where(eq(outbox.template, 'sign-in-link'))
  return links.tokenFor(signInLink.parse(mails.at(-1)?.data).linkId)
}

test('a sign-in link works once, within a quarter of an hour, the newest alone, and not for a disabled account', async () => {
  const id = await addBen()
  const asVisitor = school.contextFor(visitor)
  const token = await signInLinkFor(ben.email)
  // Looking at it, as a program does that checks mail, uses nothing up.
  expect(await findLink(asVisitor, links, token)).toMatchObject({ purpose: 'sign-in', email: ben.email })
  expect(await useSignInLink(asVisitor, links, token)).toBe(id)
  const { setCookies } = await auth().enter(asVisitor, id, 'link', client)
  expect(await auth().sessionOf(asCookie({ setCookies: setCookies ?? [] }))).toMatchObject({
    openedBy: 'link',
  })
  await expect(useSignInLink(asVisitor, links, token)).rejects.toMatchObject({ code: 'forbidden' })

  const late = await signInLinkFor(ben.email)
  later(15 * 60_000 + 1)
  await expect(useSignInLink(school.contextFor(visitor), links, late)).rejects.toMatchObject({
    code: 'forbidden',
  })
  const last = await signInLinkFor(ben.email)
  await disableColleague(school.contextFor(asAda), id)
  await expect(useSignInLink(school.contextFor(visitor), links, last)).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('asking for a link costs the same for an address that a colleague has and one that nobody has', async () => {
  await addBen()
  const ask = async (email: string, at: number) => {
    const before = performance.now()
    await requestAccessMail(school.contextFor(visitor), 'sign-in', email, `198.51.100.${at}`)
    return performance.now() - before
  }
  const times = { known: [] as number[], unknown: [] as number[] }
  // In turns, so that a slow moment of the machine meets both. Only the first two of an account send anything, which both do.
  // The fastest of each tells what the work costs: all that a busy machine does is to add to it.
  for (let at = 0; at < 40; at++) {
    times.known.push(await ask(ben.email, at))
    times.unknown.push(await ask('nobody@school.example', at))
  }
  const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)]
  expect(Math.abs(known - unknown) / Math.min(known, unknown), `${known} ms, ${unknown} ms`).toBeLessThan(0.5)
  const asked = school.sent.filter(({ queue }) => queue === 'colleagues.access-mail')
  const sentFor = (email: string) =>
    asked.filter(({ data }) => 'email' in data && data.email === email).length
  expect([sentFor(ben.email), sentFor('nobody@school.example')]).toEqual([2, 2])
})

test('a colleague who chose a language is spoken to in it: at the desk, and in mail', async () => {
  await addBen()
  const session = asCookie(await signIn(ben))
  await request('sign-in', ben.email)
  expect((await auth().sessionOf(session))?.language).toBeNull()
  const asBen = (await auth().sessionOf(session))?.actor ?? asAda
  await chooseLanguage(school.contextFor(asBen), 'zh')
  expect((await auth().sessionOf(session))?.language).toBe('zh')
  await request('sign-in', ben.email)
  const mails = await school.db.select().from(outbox).where(eq(outbox.toAddress, ben.email))
  const said = Object.groupBy(mails, ({ locale }) => locale)
  expect(said['zh-Hans']?.map(({ template }) => template)).toEqual(['sign-in-link'])
  expect(said['en']?.map(({ template }) => template).toSorted()).toEqual(['invitation', 'sign-in-link'])
  await expect(chooseLanguage(school.contextFor(visitor), 'zh')).rejects.toMatchObject({
    code: 'not-signed-in',
  })
})

test('a reset link sets a new password once and ends every session', async () => {
  const id = await addBen()
  const cookies = asCookie(await signIn(ben))
  await request('password-reset', ben.email)
  const mails = await school.db.select().from(outbox).where(eq(outbox.template, 'password-reset'))
  const { linkId } = passwordReset.parse(mails[0]?.data)
  const token = links.tokenFor(linkId)
  const password = 'an entirely new password'
  await resetPassword(school.contextFor(visitor), links, { token, password })
  expect(await auth().sessionOf(cookies)).toBeNull()
  await expect(signIn(ben)).rejects.toMatchObject({ code: 'invalid' })
  await signIn({ ...ben, password })
  await expect(
    resetPassword(school.contextFor(visitor), links, { token, password: 'once more, with feeling' }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const audit = await school.db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.verb, 'staff.password-reset'))
  expect(audit.map(({ subjectId }) => subjectId)).toEqual([id])
})

test('a request for a reset answers the same whoever asks, and floods no mailbox', async () => {
  await addBen()
  const reset = (email: string, address: string) => request('password-reset', email, address)
  for (let place = 1; place < 8; place++) await reset(ben.email, `192.0.2.${place}`)
  await reset('nobody@school.example', '192.0.2.1')
  const mails = await school.db.select().from(outbox).where(eq(outbox.template, 'password-reset'))
  expect(mails).toHaveLength(2)
  for (let at = 0; at < 10; at++) await reset(`n${at}@school.example`, '198.51.100.1')
  await expect(reset('n11@school.example', '198.51.100.1')).rejects.toMatchObject({ code: 'too-many' })
})

test('the operator lets in an administrator who lost the password, and nobody else may', async () => {
  const { linkId, purpose } = await createAccessLink(school.contextFor(system), ` ${ada.email.toUpperCase()}`)
  expect(purpose).toBe('password-reset')
  const password = 'remembered this time'
  await resetPassword(school.contextFor(visitor), links, { token: links.tokenFor(linkId), password })
  await signIn({ ...ada, password })
  await expect(createAccessLink(school.contextFor(system), 'x@school.example')).rejects.toMatchObject({
    code: 'not-found',
  })
  expect(() => createAccessLink(school.contextFor(asAda), ada.email)).toThrow('Only the operator')
})
