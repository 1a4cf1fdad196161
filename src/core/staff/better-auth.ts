import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { BetterAuthOptions } from 'better-auth'
import { betterAuth } from 'better-auth/minimal'
import { newId } from '../../kernel/ids.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log/log.ts'
import { openingSessions } from './better-auth-session.ts'
import { hashingSessions } from './hashed-sessions.ts'
import { staff, staffAccounts, staffSessions, staffVerifications } from './table.ts'

const hour = 3600

type Options = { db: Db; secret: string; origin: string; log: Log; cookiePrefix: string }

/** The library with our tables. It opens, finds and ends sessions; how someone proves themselves is ours, and none of its endpoints is mounted. */
export function createBetterAuth({ db, secret, origin, log, cookiePrefix }: Options) {
  const schema = {
    user: staff,
    session: staffSessions,
    account: staffAccounts,
    verification: staffVerifications,
  }
  return betterAuth({
    baseURL: origin,
    basePath: '/api/desk/auth',
    secret,
    telemetry: { enabled: false },
    database: (options: BetterAuthOptions) =>
      hashingSessions(drizzleAdapter(db, { provider: 'pg', schema })(options)),
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        programs: { type: 'string[]', required: false, input: false },
        language: { type: 'string', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    // A session ends twelve hours after its last use.
    session: {
      expiresIn: 12 * hour,
      updateAge: hour,
      cookieCache: { enabled: false },
      additionalFields: { openedBy: { type: 'string', required: false, input: false } },
    },
    plugins: [openingSessions],
    // Attempts are counted before they come here, by account as well as by address.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix,
      useSecureCookies: origin.startsWith('https:'),
      // The desk's page itself is the same for all, so nothing but its API ever needs the cookie.
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/api/desk' },
      ipAddress: { ipAddressHeaders: ['x-client-address'], ipv6Subnet: 64 },
      database: { generateId: newId },
    },
    // Messages alone: what the library adds to them may hold names and addresses.
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'debug' ? 'debug' : 'warn']('staff.auth', { message }),
    },
  })
}
