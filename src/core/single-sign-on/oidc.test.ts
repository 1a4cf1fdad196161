import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSchool, quiet, system, type TestSchool, visitor } from '../../../test/support/database.ts'
import { oidcClient, type OidcProvider, startOidcProvider } from '../../../test/support/oidc-provider.ts'
import { createFirstAdministrator, createSetupToken, createStaffAuth, type Entrance } from '../staff/index.ts'
import { createSingleSignOn, type SingleSignOnSettings } from './index.ts'

const origin = 'https://desk.school.example'
const secret = 's'.repeat(40)
const client = { address: '192.0.2.7', userAgent: 'test' }
const ada = { name: 'Ada Byron', email: 'ada@school.example', password: 'a long enough password' }

/** Those whom the identity provider knows, by its own name for them. */
const people: Record<string, object> = {
  'ada-1': { email: 'Ada@School.example', email_verified: true, name: 'Ada B.' },
  'eve-1': { email: 'eve@school.example', email_verified: true, name: 'Eve', groups: ['students'] },
  'dan-1': { email: 'dan@school.example', email_verified: true, name: 'Dan', groups: ['admissions'] },
  'mal-1': { email: 'ada@school.example', email_verified: false, name: 'Mallory' },
}

let school: TestSchool
let provider: OidcProvider
beforeEach(async () => {
  school = await openSchool()
  school.clock.now = new Date()
  const token = (await createSetupToken(school.contextFor(system))) ?? ''
  await createFirstAdministrator(school.contextFor(visitor), { ...ada, token })
  provider = await startOidcProvider(() => origin, people)
})
afterEach(() => provider.close())

const auth = () => createStaffAuth({ db: () => school.db, secret, origin, log: quiet })
const asVisitor = () => school.contextFor(visitor)
const open = (settings: Partial<SingleSignOnSettings> = {}) =>
  createSingleSignOn({
    settings: {
      name: 'account',
      oidc: { issuer: provider.issuer, ...oidcClient },
      saml: null,
      roleClaim: null,
      roles: {},
      unknown: 'refuse',
      ...settings,
    },
    staffAuth: auth(),
    origin,
    secret,
  })
const actorOf = async ({ setCookies = [] }: Entrance) =>
  await auth().sessionOf(new Headers({ cookie: setCookies.map((line) => line.split(';')[0]).join('; ') }))

test('a colleague is known by the address at first and by the subject from then on; sign-out leads through the provider', async () => {
  const sso = open()
  const session = await actorOf(await goThrough(sso, 'ada-1'))
  expect(session).toMatchObject({ openedBy: 'oidc', actor: { name: ada.name, role: 'administrator' } })
  await school.pool.query(`update staff set email = 'ada.byron@school.example'`)
  expect((await actorOf(await goThrough(sso, 'ada-1')))?.actor.id).toBe(session?.actor.id)
  const out = new URL((await sso.signOutUrl('oidc')) ?? '')
  expect(out.origin).toBe(provider.issuer)
  expect(out.searchParams.get('post_logout_redirect_uri')).toBe(`${origin}/desk/sign-in`)
  expect(await sso.signOutUrl('password')).toBeNull()
})

test('the request carries PKCE, state and nonce, and an answer counts once, in the browser that began it', async () => {
  const sso = open()
  const { url, held } = await sso.begin('oidc')
  const asked = Object.fromEntries(new URL(url).searchParams)
  expect(asked).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' })
  for (const part of ['code_challenge', 'state', 'nonce'] as const)
    expect(asked[part]?.length).toBeGreaterThan(20)
  const search = await signInAt(url, 'ada-1')
  const elsewhere = await sso.begin('oidc')
  const finish = (by: string, query: string) => sso.finishOidc(asVisitor(), by, query, client)
  await expect(finish(elsewhere.held, search), 'another browser').rejects.toMatchObject({ code: 'forbidden' })
  await expect(finish('', search), 'no browser of ours').rejects.toMatchObject({ code: 'forbidden' })
  expect(await actorOf(await finish(held, search))).not.toBeNull()
  await expect(finish(held, search), 'twice').rejects.toMatchObject({ code: 'forbidden' })
})

test('whom nobody invited is refused in clear words, or let in with the least there is, if the school says so', async () => {
  await expect(goThrough(open(), 'eve-1')).rejects.toMatchObject({
    code: 'forbidden',
    message:
      'No colleague has the address eve@school.example. Ask an administrator of the desk to invite you.',
  })
  const session = await actorOf(await goThrough(open({ unknown: 'join' }), 'eve-1'))
  expect(session?.actor).toMatchObject({ name: 'Eve', role: 'counselor', programs: [] })
  await school.pool.query(`update staff set disabled_at = now() where email = 'eve@school.example'`)
  await expect(goThrough(open({ unknown: 'join' }), 'eve-1')).rejects.toThrow('This account is disabled.')
})

test('an address that the provider has not checked opens nobody’s account', async () => {
  await expect(goThrough(open({ unknown: 'join' }), 'mal-1')).rejects.toMatchObject({ code: 'forbidden' })
})

test('a claim that is mapped sets the role at each sign-in; the last administrator stays one', async () => {
  const sso = open({ roleClaim: 'groups', roles: { admissions: 'director' }, unknown: 'join' })
  expect((await actorOf(await goThrough(sso, 'dan-1')))?.actor).toMatchObject({
    role: 'director',
    programs: null,
  })
  people['ada-1'] = { ...people['ada-1'], groups: ['admissions'] }
  expect((await actorOf(await goThrough(sso, 'ada-1')))?.actor.role).toBe('administrator')
  delete (people['ada-1'] as Record<string, unknown>)['groups']
})

async function goThrough(sso: ReturnType<typeof open>, subject: string): Promise<Entrance> {
  const { url, held } = await sso.begin('oidc')
  return sso.finishOidc(asVisitor(), held, await signInAt(url, subject), client)
}

/** Does what a browser does at the provider, and returns the query that it comes back with. */
async function signInAt(url: string, subject: string): Promise<string> {
  provider.signsIn = subject
  const cookies = new Map<string, string>()
  let next = url
  while (!next.startsWith(origin)) {
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((each) => each.join('=')).join('; ') },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`${answer.status} at ${next}: ${await answer.text()}`)
    next = new URL(location, next).href
  }
  return new URL(next).search
}
