import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Language } from '../../kernel/languages.ts'
import { staffRoles } from '../context.ts'

/** How a session was opened: `second` is a password or mailed link with a second factor. */
export const waysIn = ['password', 'link', 'second', 'passkey', 'oidc', 'saml'] as const
export type WayIn = (typeof waysIn)[number]

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Those who sign in at the desk. Property names are better-auth's, which reads and writes `staff`, `staff_session`, `staff_account` and `staff_verification`. */
export const staff = pgTable(
  'staff',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text(),
    role: text({ enum: staffRoles }).notNull(),
    /** The keys of the only programs whose inquiries they see; null for all. */
    programs: text().array(),
    /** The keys of the programs that fill their queue “My programs”; null where they never chose. Unlike `programs` it limits nothing. */
    ownPrograms: text('own_programs').array(),
    /** What the desk and our mail speak to them; null for what their browser and the school speak. */
    language: text().$type<Language>(),
    /** When the invitation was accepted; null while it is open, and no password is set. */
    joinedAt: instant('joined_at').defaultNow(),
    /** Since when this person may not sign in. The row stays: what they did keeps its name. */
    disabledAt: instant('disabled_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('staff_email').on(table.email),
    check('staff_email_lower', sql`email = lower(email)`),
    check('staff_language', sql`language in ('en', 'es', 'fr', 'zh', 'ar')`),
    check('staff_role', sql`role in ('administrator', 'director', 'counselor', 'editor')`),
  ],
)

const ofStaff = () =>
  uuid('staff_id')
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' })

export const staffSessions = pgTable(
  'staff_session',
  {
    id: uuid().primaryKey(),
    userId: ofStaff(),
    token: text().notNull().unique(),
    expiresAt: instant('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    openedBy: text('opened_by', { enum: waysIn }).notNull().default('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    index('staff_session_staff').on(table.userId),
    index('staff_session_expiry').on(table.expiresAt),
  ],
)

/** One way to sign in: the password (`credential`), or the subject of an identity provider (`oidc`, `saml`). */
export const staffAccounts = pgTable(
  'staff_account',
  {
    id: uuid().primaryKey(),
    userId: ofStaff(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    password: text(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('staff_account_provider').on(table.providerId, table.accountId),
    index('staff_account_staff').on(table.userId),
  ],
)

/** Short-lived proofs, by the hash of what was handed out. */
export const staffVerifications = pgTable(
  'staff_verification',
  {
    id: uuid().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('staff_verification_identifier').on(table.identifier)],
)

/** The shared secret of an authenticator app (RFC 6238), sealed with the school's secret. It counts once `confirmedAt` is set. */
export const staffAuthenticators = pgTable('staff_authenticator', {
  staffId: ofStaff().primaryKey(),
  sealedSecret: text('sealed_secret').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The half minute of the last code that was taken: none works twice. */
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
  createdAt: instant('created_at').notNull(),
})

/** Codes for someone without their phone, each used once; kept as hashes under a key of the school's secret. */
export const staffRecoveryCodes = pgTable(
  'staff_recovery_code',
  { staffId: ofStaff(), hash: text().notNull() },
  (table) => [primaryKey({ columns: [table.staffId, table.hash] })],
)

export const staffPasskeys = pgTable(
  'staff_passkey',
  {
    id: uuid().primaryKey(),
    staffId: ofStaff(),
    name: text().notNull(),
    /** As the authenticator calls it, in base64url. */
    credentialId: text('credential_id').notNull().unique(),
    /** In COSE form, base64url. */
    publicKey: text('public_key').notNull(),
    /** How often it signed, where the authenticator counts. */
    counter: bigint({ mode: 'number' }).notNull(),
    transports: text().array().notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('staff_passkey_staff').on(table.staffId)],
)

/** The roles that must prove themselves by two factors. */
export const secondFactorRoles = pgTable('staff_second_factor_role', {
  role: text({ enum: staffRoles }).primaryKey(),
  since: instant('since').notNull(),
})

/** Attempts to sign in by place and by account, and where accounts are used, for all servers together. Written by `attempts.ts` alone. */
export const staffAttempts = pgTable('staff_rate_limit', {
  id: uuid().primaryKey(),
  key: text().notNull().unique(),
  count: bigint({ mode: 'number' }).notNull(),
  /** Milliseconds since 1970: when the count began, or the account was last used there. */
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
})
