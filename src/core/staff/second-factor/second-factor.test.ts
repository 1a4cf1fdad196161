import { Secret, TOTP } from 'otpauth'
import { beforeEach, expect, test } from 'vitest'
import { openSchool, quiet, system, type TestSchool, visitor } from '../../../../test/support/database.ts'
import type { Ctx } from '../../context.ts'
import {
  beginAuthenticator,
  changeSecondFactorRoles,
  confirmAuthenticator,
  createFirstAdministrator,
  createSetupToken,
  createStaffAuth,
  type Entrance,
  readAccount,
  removeAuthenticator,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../index.ts'

const ada = { name: 'Ada Byron', email: 'ada@school.example', password: 'a long enough password' }
const client = { address: '192.0.2.7', userAgent: 'test' }
const minuteMs = 60_000

let school: TestSchool
let adaId: string
let asAda: Ctx
const auth = () =>
  createStaffAuth({ db: () => school.db, secret: 's'.repeat(40), origin: 'http://localhost', log: quiet })
const asVisitor = () => school.contextFor(visitor)
const cookiesOf = (lines: readonly string[] = []) =>
  new Headers({ cookie: lines.map((line) => line.split(';')[0]).join('; ') })
const sessionIdOf = async ({ setCookies }: Entrance) =>
  (await auth().sessionOf(cookiesOf(setCookies)))?.id ?? null
const passTime = (ms: number) => (school.clock.now = new Date(school.clock.now.getTime() + ms))

beforeEach(async () => {
  school = await openSchool()
  school.clock.now = new Date()
  const token = (await createSetupToken(school.contextFor(system))) ?? ''
  adaId = (await createFirstAdministrator(asVisitor(), { ...ada, token })).id
  const actor = { kind: 'staff', id: adaId, name: ada.name, role: 'administrator', programs: null } as const
  asAda = school.contextFor(actor)
})

/** Sets up an app, and returns what it shows and the recovery codes. */
async function setUp() {
  const { keys } = auth()
  const sessionId = await sessionIdOf(await auth().signIn(asVisitor(), ada, client))
  const asked = { sessionId, password: ada.password }
  const { secret, uri } = await beginAuthenticator(asAda, keys, 'School of Tests', asked)
  const app = () =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: school.clock.now.getTime() })
  const { codes } = await confirmAuthenticator(asAda, keys, { sessionId, code: app() })
  passTime(minuteMs)
  return { app, codes, uri, secret, sessionId }
}

async function firstStep() {
  const { second } = await auth().signIn(asVisitor(), ada, client)
  return second?.token ?? ''
}
const secondStep = (token: string, code: string) =>
  auth().takeSecondStep(asVisitor(), { token, code }, client)

test('with an app, a password alone opens no session; a code of the app does, once', async () => {
  const { app, uri, secret } = await setUp()
  expect(uri).toContain('otpauth://totp/School%20of%20Tests:ada%40school.example')
  const { rows } = await school.pool.query('select sealed_secret from staff_authenticator')
  expect(JSON.stringify(rows)).not.toContain(secret)

  const before = await school.pool.query('select from staff_session')
  const { second, setCookies } = await auth().signIn(asVisitor(), ada, client)
  expect(setCookies).toBeUndefined()
  expect(second?.ways).toEqual(['code'])
  expect((await school.pool.query('select from staff_session')).rowCount).toBe(before.rowCount)

  const code = app()
  const opened = await auth().sessionOf(cookiesOf(await secondStep(second?.token ?? '', code)))
  expect(opened).toMatchObject({ openedBy: 'second', actor: { id: adaId } })
  await expect(secondStep(second?.token ?? '', app())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(secondStep(await firstStep(), code), 'the same code').rejects.toMatchObject({
    code: 'invalid',
  })
  passTime(minuteMs)
  expect(await secondStep(await firstStep(), app())).not.toEqual([])
})

test('a second step ends after ten minutes, and five wrong codes close it for a quarter of an hour, also for the right one', async () => {
  const { app } = await setUp()
  const token = await firstStep()
  passTime(11 * minuteMs)
  await expect(secondStep(token, app())).rejects.toMatchObject({ code: 'forbidden' })
  const again = await firstStep()
  const wrong = () => (app() === '000000' ? '000001' : '000000')
  for (let tries = 0; tries < 5; tries++)
    await expect(secondStep(again, wrong())).rejects.toMatchObject({ code: 'invalid', fields: { code: /./ } })
  await expect(secondStep(await firstStep(), app())).rejects.toMatchObject({ code: 'too-many' })
  passTime(16 * minuteMs)
  expect(await secondStep(await firstStep(), app())).not.toEqual([])
})

test('ten recovery codes each work once, however they are typed, and new ones end the old', async () => {
  const { codes, sessionId } = await setUp()
  expect(new Set(codes).size).toBe(10)
  const stored = JSON.stringify((await school.pool.query('select * from staff_recovery_code')).rows)
  for (const code of codes) expect(stored).not.toContain(code)

  const [first = '', other = ''] = codes
  await secondStep(await firstStep(), first.toLowerCase().replaceAll('-', ' '))
  await expect(secondStep(await firstStep(), first)).rejects.toMatchObject({ code: 'invalid' })
  expect((await readAccount(asAda)).recoveryCodes).toBe(9)
  const asked = { sessionId, password: ada.password }
  const renewed = await renewRecoveryCodes(asAda, auth().keys, asked)
  await expect(secondStep(await firstStep(), other)).rejects.toMatchObject({ code: 'invalid' })
  expect(await secondStep(await firstStep(), renewed.codes[0] ?? '')).not.toEqual([])
})

test('setting up and ending ask for the password, and a second app is refused', async () => {
  const { keys } = auth()
  const wrong = { sessionId: null, password: 'not the password' }
  await expect(beginAuthenticator(asAda, keys, 'School', wrong)).rejects.toMatchObject({
    code: 'invalid',
    fields: { password: 'The password is wrong' },
  })
  const { sessionId } = await setUp()
  const right = { sessionId, password: ada.password }
  await expect(beginAuthenticator(asAda, keys, 'School', right)).rejects.toMatchObject({ code: 'conflict' })
  await expect(removeAuthenticator(asAda, wrong)).rejects.toMatchObject({ code: 'invalid' })
  await removeAuthenticator(asAda, right)
  expect((await auth().signIn(asVisitor(), ada, client)).second).toBeUndefined()
})

test('a role that demands a second factor holds a session without one, until it is set up', async () => {
  const entrance = await auth().signIn(asVisitor(), ada, client)
  const session = () => auth().sessionOf(cookiesOf(entrance.setCookies))
  expect(await session()).toMatchObject({ isHeld: false })
  await changeSecondFactorRoles(asAda, ['administrator'])
  expect(await session()).toMatchObject({ isHeld: true })

  const { keys } = auth()
  const asked = { sessionId: (await session())?.id ?? null, password: ada.password }
  const { secret } = await beginAuthenticator(asAda, keys, 'School', asked)
  const code = TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: school.clock.now.getTime(),
  })
  await confirmAuthenticator(asAda, keys, { ...asked, code })
  expect(await session()).toMatchObject({ isHeld: false })
  await expect(removeAuthenticator(asAda, asked)).rejects.toMatchObject({ code: 'conflict' })
})

test('an administrator ends the second factor of who lost the phone, which is noted and signs them out', async () => {
  await setUp()
  const asSystem = school.contextFor(system)
  await removeSecondFactor(asSystem, adaId)
  expect((await school.pool.query('select from staff_session')).rowCount).toBe(0)
  expect((await auth().signIn(asVisitor(), ada, client)).setCookies).toBeDefined()
  const { rowCount } = await school.pool.query(
    `select from audit_entry where verb = 'staff.second-factor-removed' and subject_id = $1`,
    [adaId],
  )
  expect(rowCount).toBe(1)
  await expect(removeSecondFactor(asSystem, adaId)).rejects.toMatchObject({ code: 'conflict' })
})
