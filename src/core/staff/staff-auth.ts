import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { staffRoles, type Actor, type StaffRole, type Ctx } from '../context.ts'
import { AppError } from '../../kernel/errors.ts'
import { languageOf, type Language } from '../../kernel/languages.ts'
import { loadOnce } from '../../kernel/memo.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log/log.ts'
import { deriveKey } from '../../platform/secrets/derive-key.ts'
import { recordAudit } from '../audit/index.ts'
import { countAttempt, countVisit, giveAttemptBack, rememberPlace } from './attempts.ts'
import { createStaffKeys, type StaffKeys } from './keys.ts'
import { findByPasskey, passkeyRequest, type RequestOptions } from './passkeys/passkey-sign-in.ts'
import type { PasskeyPlace } from './passkeys/passkeys.ts'
import { findByPassword } from './password.ts'
import type { SecondStep, SecondStepInput, SignInInput } from './schema.ts'
import { roleDemands } from './second-factor/roles.ts'
import { createSecondSteps } from './second-factor/second-steps.ts'
import { createStaffLinks, type StaffLinks } from './staff-links.ts'
import { staff, type WayIn, waysIn } from './table.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** A member of staff who is signed in, with the cookie lines an answer must carry on (the session was prolonged). */
export type StaffSession = {
  readonly id: string
  readonly actor: StaffActor
  /** What they chose; null for nothing. */
  readonly language: Language | null
  /** How it was opened. */
  readonly openedBy: WayIn
  /** Their role demands a second factor, and this session was opened without: it may do nothing but set one up. */
  readonly isHeld: boolean
  readonly setCookies: readonly string[]
}

export type Client = { address: string; userAgent: string }

/** What became of a proof that was right: a session with its cookie lines, or one more step. */
export type Entrance =
  | { readonly setCookies: readonly string[]; readonly second?: never }
  | { readonly second: SecondStep; readonly setCookies?: never }

export type StaffAuth = {
  /** Makes and reads the links that invite colleagues, reset passwords and sign in. */
  readonly links: StaffLinks
  readonly keys: StaffKeys
  readonly place: PasskeyPlace
  /** @throws AppError `invalid` (one message for every wrong pair), `too-many` */
  signIn(ctx: Ctx, input: SignInInput, client: Client): Promise<Entrance>
  /** Takes the code of an app, a recovery code or a passkey after another proof. @throws AppError `invalid`, `forbidden`, `too-many` */
  takeSecondStep(ctx: Ctx, input: SecondStepInput, client: Client): Promise<readonly string[]>
  passkeyRequest(): Promise<RequestOptions>
  /** @throws AppError `invalid`, `forbidden`, `too-many` */
  signInByPasskey(ctx: Ctx, response: unknown, client: Client): Promise<readonly string[]>
  /** For someone who proved themselves in a way that this module does not know. @throws AppError `forbidden` for a disabled account */
  enter(ctx: Ctx, staffId: string, way: 'link' | 'oidc' | 'saml', client: Client): Promise<Entrance>
  /** Ends the session of the cookies, if there is one, and returns the cookie lines that forget it. */
  signOut(ctx: Ctx, headers: Headers): Promise<{ setCookies: readonly string[]; openedBy: WayIn | null }>
  /** Who the cookies belong to; null for a visitor. Always asks the database, so a session that was ended is over. Asking counts as use unless `watching`. */
  sessionOf(headers: Headers, how?: { watching: boolean }): Promise<StaffSession | null>
}

export type StaffAuthOptions = {
  /** @throws AppError `unavailable` while there is no database */
  db: () => Db
  secret: string
  origin: string
  log: Log
}

const cookiePrefix = 'prospectus'

/** Staff sign-in. Sessions are better-auth's, which is loaded at the first use: it costs more to start than everything else together. */
export function createStaffAuth(options: StaffAuthOptions): StaffAuth {
  const { db, secret, origin, log } = options
  const load = loadOnce(async () => {
    const opened = db()
    const { createBetterAuth } = await import('./better-auth.ts')
    return createBetterAuth({
      db: opened,
      secret: deriveKey(secret, 'staff session').toString('base64url'),
      origin,
      log,
      cookiePrefix,
    })
  })
  const keys = createStaffKeys(secret)
  const place = { secret, origin }
  const secondSteps = createSecondSteps({ keys, place, links: createStaffLinks(secret, 'second steps') })

  async function sessionOf(
    headers: Headers,
    { watching } = { watching: false },
  ): Promise<StaffSession | null> {
    if (!headers.get('cookie')?.includes(`${cookiePrefix}.session_token=`)) return null
    const { api } = await load()
    const { response, headers: answer } = await api
      .getSession({ headers, query: { disableRefresh: watching }, returnHeaders: true })
      .catch((error: unknown) => {
        const message = 'The desk cannot look up who you are just now. Try again in a moment.'
        throw new AppError('unavailable', message, {}, { cause: error })
      })
    if (!response || response.user.disabledAt) return null
    const { id, name, role, programs, language } = response.user
    const actor = { kind: 'staff', id, name, role: readRole(role), programs: programs ?? null } as const
    const openedBy = readWay(response.session.openedBy)
    return {
      id: response.session.id,
      actor,
      language: language ? languageOf(language) : null,
      openedBy,
      isHeld: isWeak(openedBy) && (await roleDemands(db(), actor.role)),
      setCookies: answer.getSetCookie(),
    }
  }

  /** Opens a session for someone who proved enough. The cookie leaves only after its audit row is written, so no session is used that nobody noted. */
  async function open(ctx: Ctx, staffId: string, way: WayIn, client: Client): Promise<readonly string[]> {
    const [self] = await ctx.db
      .select()
      .from(staff)
      .where(and(eq(staff.id, staffId), isNull(staff.disabledAt), isNotNull(staff.joinedAt)))
    if (!self) throw new AppError('forbidden', 'This account is disabled.')
    const { api } = await load()
    const { response, headers } = await api
      .openSession({
        body: { staffId, openedBy: way },
        headers: new Headers({ 'x-client-address': client.address, 'user-agent': client.userAgent }),
        returnHeaders: true,
      })
      .catch((error: unknown) => {
        const message = 'Nobody can sign in just now. Try again in a moment.'
        throw new AppError('unavailable', message, {}, { cause: error })
      })
    if (!response) throw new AppError('forbidden', 'This account is disabled.')
    const { name, role, programs } = self
    const actor = { kind: 'staff', id: staffId, name, role, programs } as const
    await recordAudit({ ...ctx, actor }, 'staff.signed-in', {
      type: 'staff',
      id: staffId,
      details: { way },
    })
    await rememberPlace(ctx, self.email, client.address)
    return headers.getSetCookie()
  }

  async function enter(
    ctx: Ctx,
    staffId: string,
    way: 'password' | 'link' | 'oidc' | 'saml',
    client: Client,
  ): Promise<Entrance> {
    const second = isWeak(way) ? await secondSteps.begin(ctx, staffId) : null
    return second ? { second } : { setCookies: await open(ctx, staffId, way, client) }
  }

  return {
    links: createStaffLinks(secret),
    keys,
    place,
    sessionOf,
    enter,
    async signIn(ctx, { email, password }, client) {
      await countAttempt(ctx, email, client.address)
      const staffId = await findByPassword(ctx, email, password)
      if (staffId === null) throw new AppError('invalid', 'The email address or the password is wrong.')
      await giveAttemptBack(ctx, email, client.address)
      return enter(ctx, staffId, 'password', client)
    },
    async takeSecondStep(ctx, input, client) {
      return open(ctx, await secondSteps.take(ctx, input), 'second', client)
    },
    passkeyRequest: () => passkeyRequest(place),
    async signInByPasskey(ctx, response, client) {
      await countVisit(ctx, client.address)
      return open(ctx, await findByPasskey(ctx, place, response), 'passkey', client)
    },
    async signOut(ctx, headers) {
      const session = await sessionOf(headers)
      if (!session) return { setCookies: [], openedBy: null }
      const { api } = await load()
      const { headers: answer } = await api.signOut({ headers, returnHeaders: true })
      await recordAudit({ ...ctx, actor: session.actor }, 'staff.signed-out', {
        type: 'staff',
        id: session.actor.id,
      })
      return { setCookies: answer.getSetCookie(), openedBy: session.openedBy }
    },
  }
}

/** Two factors at once: a passkey is a device and the person who unlocks it; for single sign-on the school's identity provider vouches. */
const isWeak = (way: WayIn) => way === 'password' || way === 'link'

const readWay = (way: unknown): WayIn => waysIn.find((each) => each === way) ?? 'password'

function readRole(role: string): StaffRole {
  const known = staffRoles.find((each) => each === role)
  if (!known) throw new Error(`no role is called ${JSON.stringify(role)}`)
  return known
}
