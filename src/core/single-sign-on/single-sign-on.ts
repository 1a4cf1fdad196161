import { and, eq, gt } from 'drizzle-orm'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import {
  type Client,
  createStaffLinks,
  type Entrance,
  type StaffAuth,
  staffVerifications,
} from '../staff/index.ts'
import { findAccount } from './find-account.ts'
import { createOidc } from './oidc.ts'
import { createSaml } from './saml.ts'
import { type Identity, identity, type SingleSignOnSettings, type SsoKind } from './schema.ts'

const handoverMs = 2 * 60_000
const purpose = 'saml-handover'

const sealedRequest = z.union([
  z.object({ kind: z.literal('oidc'), state: z.string(), nonce: z.string(), verifier: z.string() }),
  z.object({ kind: z.literal('saml'), id: z.string() }),
])
const handover = z.object({ identity, requestId: z.string() })

export type SingleSignOn = {
  readonly name: string
  readonly kinds: readonly SsoKind[]
  /** Where the browser goes, and what it holds meanwhile, so that nobody is signed in to what someone else began. @throws AppError `not-found`, `unavailable` */
  begin(kind: SsoKind): Promise<{ url: string; held: string }>
  /** @param search the query the browser came back with @throws AppError `forbidden`, `unavailable` */
  finishOidc(ctx: Ctx, held: string, search: string, client: Client): Promise<Entrance>
  /** Takes what the identity provider had the browser post. @returns a token for the page that goes on, in the browser that began @throws AppError `forbidden` */
  takeSaml(ctx: Ctx, response: string): Promise<string>
  /** @throws AppError `forbidden` */
  finishSaml(ctx: Ctx, held: string, token: string, client: Client): Promise<Entrance>
  samlMetadata(): Promise<string>
  /** Where the browser goes after signing out; null for nowhere. */
  signOutUrl(openedBy: string | null): Promise<string | null>
}

type Options = {
  settings: SingleSignOnSettings
  staffAuth: Pick<StaffAuth, 'enter' | 'keys'>
  origin: string
  secret: string
}

/** Sign-in by the school's own identity provider. */
export function createSingleSignOn({ settings, staffAuth, origin, secret }: Options): SingleSignOn {
  const { roleClaim } = settings
  const oidc = settings.oidc && createOidc({ oidc: settings.oidc, roleClaim, origin })
  const saml = settings.saml && createSaml({ saml: settings.saml, roleClaim, origin, secret })
  const links = createStaffLinks(secret, purpose)

  async function openHeld(held: string) {
    const text = await staffAuth.keys.unseal(held).catch(() => '{}')
    return sealedRequest.safeParse(JSON.parse(text)).data ?? null
  }

  return {
    name: settings.name,
    kinds: [...(oidc ? (['oidc'] as const) : []), ...(saml ? (['saml'] as const) : [])],
    async begin(kind) {
      const provider = kind === 'oidc' ? oidc : saml
      if (!provider) throw isOff()
      const { url, request } = await provider.begin()
      return { url, held: await staffAuth.keys.seal(JSON.stringify(request)) }
    },
    async finishOidc(ctx, held, search, client) {
      const request = await openHeld(held)
      if (!oidc) throw isOff()
      if (request?.kind !== 'oidc') throw isOver()
      const who = await oidc.finish(request, search)
      return staffAuth.enter(ctx, await findAccount(ctx, settings, who), 'oidc', client)
    },
    async takeSaml(ctx, response) {
      if (!saml) throw isOff()
      const answer = await saml.read(ctx, response)
      const id = newId()
      const now = ctx.now()
      await ctx.db.insert(staffVerifications).values({
        id,
        identifier: purpose,
        value: JSON.stringify(answer),
        expiresAt: new Date(now.getTime() + handoverMs),
        createdAt: now,
        updatedAt: now,
      })
      return links.tokenFor(id)
    },
    async finishSaml(ctx, held, token, client) {
      const request = await openHeld(held)
      const id = links.idOf(token)
      if (request?.kind !== 'saml' || id === null) throw isOver()
      const who = await takeHandover(ctx, id, request.id)
      return staffAuth.enter(ctx, await findAccount(ctx, settings, who), 'saml', client)
    },
    async samlMetadata() {
      if (!saml) throw isOff()
      return saml.metadata()
    },
    signOutUrl: async (openedBy) => (openedBy === 'oidc' && oidc ? oidc.signOutUrl() : null),
  }
}

async function takeHandover(ctx: Ctx, id: string, requestId: string): Promise<Identity> {
  const [taken] = await ctx.db
    .delete(staffVerifications)
    .where(
      and(
        eq(staffVerifications.id, id),
        eq(staffVerifications.identifier, purpose),
        gt(staffVerifications.expiresAt, ctx.now()),
      ),
    )
    .returning({ value: staffVerifications.value })
  if (!taken) throw isOver()
  const read = handover.parse(JSON.parse(taken.value))
  // Someone else's answer, sent to this browser, signs it in to nothing.
  if (read.requestId !== requestId) throw isOver()
  return read.identity
}

const isOff = () => new AppError('not-found', 'This way to sign in is not set up.')
const isOver = () =>
  new AppError('forbidden', 'This sign-in was not begun here, or took too long. Start again.')
