import { staffRoles, type Actor, type StaffRole, type Ctx } from '../context.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadOnce } from '../../kernel/memo.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log/log.ts'
import { deriveKey } from '../../platform/secrets/derive-key.ts'
import { recordAudit } from '../audit/index.ts'
import { countAttempt, giveAttemptBack, rememberPlace } from './attempts.ts'
import type { SignInInput } from './schema.ts'
import { createStaffLinks, type StaffLinks } from './staff-links.ts'

export type StaffActor = Extract<Actor, { kind: 'staff' }>

/** A member of staff who is signed in, with the cookie lines an answer must carry on (the session was prolonged). */
export type StaffSession = {
  readonly id: string
  readonly actor: StaffActor
  readonly setCookies: readonly string[]
}

export type StaffAuth = {
  /** Makes and reads the links that invite colleagues and reset passwords. */
  readonly links: StaffLinks
  /** Opens a session and returns its cookie lines. @throws AppError `invalid` (one message for every wrong pair), `too-many` */
  signIn(
    ctx: Ctx,
    input: SignInInput,
    client: { address: string; userAgent: string },
  ): Promise<readonly string[]>
  /** Ends the session of the cookies, if there is one, and returns the cookie lines that forget it. */
  signOut(ctx: Ctx, headers: Headers): Promise<readonly string[]>
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

/** Staff sign-in by better-auth, which is loaded at the first use: it costs more to start than everything else together. */
export function createStaffAuth(options: StaffAuthOptions): StaffAuth {
  const { db, origin, log } = options
  const load = loadOnce(async () => {
    const opened = db()
    const { createBetterAuth } = await import('./better-auth.ts')
    return createBetterAuth({
      db: opened,
      secret: deriveKey(options.secret, 'staff session').toString('base64url'),
      origin,
      log,
      cookiePrefix,
    })
  })

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
    const { id, name, role, programs } = response.user
    return {
      id: response.session.id,
      actor: { kind: 'staff', id, name, role: readRole(role), programs: programs ?? null },
      setCookies: answer.getSetCookie(),
    }
  }

  return {
    links: createStaffLinks(options.secret),
    sessionOf,
    async signIn(ctx, input, client) {
      await countAttempt(ctx, input.email, client.address)
      const { handler } = await load()
      const answer = await handler(
        new Request(`${origin}/api/desk/auth/sign-in/email`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin,
            'x-client-address': client.address,
            'user-agent': client.userAgent,
          },
          body: JSON.stringify({ email: input.email, password: input.password }),
        }),
      )
      if (answer.status >= 500)
        throw new AppError('unavailable', 'Nobody can sign in just now. Try again in a moment.')
      if (!answer.ok) throw wrongPair()
      const setCookies = answer.headers.getSetCookie()
      const session = await sessionOf(asRequestHeaders(setCookies))
      // The account is disabled. The answer is the same as for a wrong password, which tells a stranger nothing.
      if (!session) throw wrongPair()
      await giveAttemptBack(ctx, input.email, client.address)
      // The cookie leaves only after its audit row is written, so no session is used that nobody noted.
      await recordAudit({ ...ctx, actor: session.actor }, 'staff.signed-in', {
        type: 'staff',
        id: session.actor.id,
      })
      await rememberPlace(ctx, input.email, client.address)
      return setCookies
    },
    async signOut(ctx, headers) {
      const session = await sessionOf(headers)
      if (!session) return []
      const { api } = await load()
      const { headers: answer } = await api.signOut({ headers, returnHeaders: true })
      await recordAudit({ ...ctx, actor: session.actor }, 'staff.signed-out', {
        type: 'staff',
        id: session.actor.id,
      })
      return answer.getSetCookie()
    },
  }
}

const wrongPair = () => new AppError('invalid', 'The email address or the password is wrong.')

const asRequestHeaders = (setCookies: readonly string[]) =>
  new Headers({ cookie: setCookies.map((line) => line.slice(0, line.indexOf(';'))).join('; ') })

function readRole(role: string): StaffRole {
  const known = staffRoles.find((each) => each === role)
  if (!known) throw new Error(`no role is called ${JSON.stringify(role)}`)
  return known
}
