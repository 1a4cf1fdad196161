import { z } from 'zod'
import { staffRoles } from '../core/context.ts'
import { captchaModes, captchaProviders } from '../core/intake/index.ts'
import { isAddressRange } from '../platform/http/client-address.ts'

/** In characters. */
export const leastSecretLength = 32

const number = (fallback: number, least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).default(fallback)

/** The site lies at the root of its origin: a path would silently be lost. */
function isOrigin(value: string): boolean {
  const { origin, href } = new URL(value)
  return href === `${origin}/`
}

const url = (protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`,
    abort: true,
  })

/** In the address, or, for the socket of a PostgreSQL on this machine, as a parameter: `postgres:///school?host=/run/postgresql`. */
function hasHost(value: string): boolean {
  const { hostname, searchParams } = new URL(value)
  return hostname !== '' || Boolean(searchParams.get('host'))
}

/** Where none is named, the one of Amazon is meant. */
function hasWebEndpoint(value: string): boolean {
  const endpoint = new URL(value).searchParams.get('endpoint')
  return endpoint === null || (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol))
}

const rolePair = new RegExp(`^.+=(${staffRoles.join('|')})$`)

/** Every environment variable Prospectus reads. The README's table and `.env.example` are held to this list by a test. */
export const variables = {
  PORT: number(3000, 0, 65_535).describe('Port to listen on'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; `0.0.0.0` for all'),
  PUBLIC_ORIGIN: url(['http:', 'https:'])
    .refine(isOrigin, { error: 'an origin alone, such as https://www.example.edu' })
    .transform((value) => new URL(value).origin)
    .optional()
    .describe(
      'Where the public reaches the site; links in mail and redirects use it. Default: `http://localhost:PORT`',
    ),
  DATABASE_URL: url(['postgres:', 'postgresql:'])
    .refine(hasHost, { error: 'a host, as in postgres://user:password@host:5432/database' })
    .optional()
    .describe('A PostgreSQL 18 or newer. Without it Prospectus runs its own'),
  DATA_DIR: z
    .string()
    .min(1)
    .optional()
    .describe('Where everything is kept. Default: `data/`; for root `/var/lib/prospectus`'),
  JOURNAL_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Where receipts shown, and inquiries that arrive while the database is away, are kept. Default: `DATA_DIR/journal`',
    ),
  JOURNAL_MAX_MB: number(256, 1, 1_000_000).describe('Size at which the journal is full'),
  SECRET: z
    .string()
    .min(leastSecretLength)
    .optional()
    .describe(
      'Signs receipts and sessions; at least 32 characters, the same on every server. Default: made once, in `DATA_DIR/secret`',
    ),
  SMTP_URL: url(['smtp:', 'smtps:'])
    .refine(hasHost, { error: 'a host, as in smtp://user:password@host:587' })
    .optional()
    .describe('The mail relay. Without it mail waits in the outbox'),
  MAIL_FROM: z
    .email()
    .optional()
    .describe(
      'Sender of mail. Default: the school’s address for inquiries, or no-reply@ the host where nobody reads that',
    ),
  INBOUND_MAIL_TOKEN: z
    .string()
    .min(20)
    .optional()
    .describe(
      'What a mail server proves itself by when it hands over incoming mail at `/api/hooks/mail`; at least 20 characters. Default: no mail is taken in',
    ),
  INBOUND_MAIL_ADDRESS: z
    .email()
    .optional()
    .describe(
      'Mailbox whose mail is handed over, with plus addressing: replies come to `name+token@…` and find their thread. Default: threads are found by References alone',
    ),
  IMAP_URL: url(['imap:', 'imaps:'])
    .refine(hasHost, { error: 'a host, as in imaps://user:password@host:993/INBOX' })
    .refine((value) => new URL(value).username !== '', {
      error: 'a user, as in imaps://user:password@host:993/INBOX',
    })
    .optional()
    .describe('Mailbox whose mail is fetched. Default: none is fetched'),
  ROLE: z
    .enum(['all', 'server', 'worker'])
    .default('all')
    .describe('What this process does: `all`, `server` or `worker`'),
  FILES_URL: url(['s3:'])
    .refine(hasHost, { error: 'a bucket, as in s3://bucket/prefix' })
    .refine(hasWebEndpoint, { error: 'an endpoint that begins with http:// or https://' })
    .optional()
    .describe(
      'Bucket for uploaded files: `s3://bucket/prefix?endpoint=https://…&region=…`. Default: `DATA_DIR/files`',
    ),
  AWS_ACCESS_KEY_ID: z.string().optional().describe('Key to the bucket of `FILES_URL`'),
  AWS_SECRET_ACCESS_KEY: z.string().optional().describe('Secret of that key'),
  OIDC_ISSUER: url(['https:', 'http:'])
    .optional()
    .describe('Identity provider for single sign-on by OpenID Connect. Default: none'),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('Our id at that provider'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Our secret at that provider'),
  SAML_ENTRY_POINT: url(['https:', 'http:'])
    .optional()
    .describe('Where sign-in begins at an identity provider for single sign-on by SAML 2.0. Default: none'),
  SAML_IDP_CERT: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Its signing certificate: PEM with `\\n` for its line ends, or the base64 alone. Two, with a comma between, while it changes them',
    ),
  SAML_IDP_ISSUER: z.string().min(1).optional().describe('Its entity id. Default: not checked'),
  SSO_NAME: z
    .string()
    .min(1)
    .default('school account')
    .describe('What the account at the identity provider is called, on the sign-in page'),
  SSO_ROLE_CLAIM: z
    .string()
    .min(1)
    .optional()
    .describe('Claim or attribute with roles or groups. Default: roles are given at the desk'),
  SSO_ROLES: z
    .string()
    .default('')
    .transform((value) => value.split(',').flatMap((pair) => pair.trim() || []))
    .refine((pairs) => pairs.every((pair) => rolePair.test(pair)), {
      error: `pairs such as desk-admins=administrator,admissions=counselor, with the roles ${staffRoles.join(', ')}`,
    })
    .describe(
      'Which of its values is which role: `desk-admins=administrator,admissions=counselor`. Default: none',
    ),
  SSO_UNKNOWN: z
    .enum(['refuse', 'join'])
    .default('refuse')
    .describe(
      'What happens to people who were not invited: `refuse`, or `join` as a counselor of no program',
    ),
  BACKUP_DIR: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Folder for the nightly backup, which is proven by restoring it into a scratch database. Put it on another disk. Default: no backup is made',
    ),
  BACKUP_KEEP: number(14, 1, 1_000).describe('How many backups are kept in `BACKUP_DIR`'),
  BACKUP_PROOF_URL: url(['postgres:', 'postgresql:'])
    .refine(hasHost, { error: 'a host, as in postgres://user:password@host:5432/postgres' })
    .optional()
    .describe(
      'A role that may create the scratch database in which backups are proven. Default: the role of `DATABASE_URL`, or our own PostgreSQL’s',
    ),
  HEALTH_PORT: z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .optional()
    .describe('Port where a worker alone answers `/healthz` and `/readyz`. Default: none'),
  CAPTCHA_PROVIDER: z
    .enum([...captchaProviders, 'none'])
    .default('altcha')
    .describe(
      'The captcha of the form: `altcha` (a proof of work of ours), `recaptcha`, `hcaptcha`, `turnstile` or `none`',
    ),
  CAPTCHA_SITE_KEY: z.string().min(1).optional().describe('Its public key, given by the provider'),
  CAPTCHA_SECRET: z.string().min(1).optional().describe('Its secret key, given by the provider'),
  CAPTCHA_RECAPTCHA_VERSION: z
    .enum(['v2', 'v3'])
    .default('v2')
    .describe('Of reCAPTCHA: `v2` shows a box to tick, `v3` scores in the background'),
  CAPTCHA_VERIFY_URL: url(['https:', 'http:'])
    .optional()
    .describe('Of a gateway before the provider’s `siteverify`. Default: the provider’s own'),
  CAPTCHA_MODE: z
    .enum(captchaModes)
    .default('weigh')
    .describe(
      '`weigh`: a missing answer counts toward quarantine; `watch`: it is only noted; `confirm`: the sender confirms by mail; `required`: the form comes back without one',
    ),
  CHECK_LINKS: z
    .enum(['public', 'all', 'off'])
    .default('public')
    .describe(
      'Whether links to other sites are tried each night: `public`: those into public networks; `all`: also those into your own network; `off`: none',
    ),
  ALERT_CAP_TOKEN: z
    .string()
    .min(20)
    .optional()
    .describe(
      'What a system proves itself by when it sends alerts as CAP 1.2 to `/api/hooks/cap`; at least 20 characters. Default: no alerts are taken in',
    ),
  ALERT_CAP_SENDERS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .describe('The `sender` of the CAP messages that are taken in, separated by commas'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine((ranges) => ranges.every(isAddressRange), {
      error: 'addresses or ranges such as 10.0.0.0/8, separated by commas',
    })
    .describe('Addresses or ranges of proxies whose `X-Forwarded-For` is believed, separated by commas'),
  PAGE_CACHE_MB: number(64, 0, 100_000).describe('Memory for finished pages; 0 switches the cache off'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('info')
    .describe('`debug`, `info`, `warn` or `error`'),
} as const
