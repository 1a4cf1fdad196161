import { and, asc, eq } from 'drizzle-orm'
import { AppError } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { createChallenges } from '../challenges.ts'
import { requireProof } from '../password.ts'
import type { PasskeyView } from '../schema.ts'
import { mustHaveSecondFactor } from '../second-factor/roles.ts'
import { strengthen } from '../sessions.ts'
import { staff, staffAuthenticators, staffPasskeys } from '../table.ts'

/** Where passkeys are good: the configured origin, and its host name (WebAuthn's relying party). */
export type PasskeyPlace = { readonly secret: string; readonly origin: string }

export const hostOf = ({ origin }: PasskeyPlace): string => new URL(origin).hostname

const maxPasskeys = 20
/** EdDSA, ES256 and RS256 of COSE. Named, because the library's default tries out what the runtime can, which logs a warning. */
const algorithms = [-8, -7, -257]
const load = () => import('@simplewebauthn/server')
type Library = Awaited<ReturnType<typeof load>>
export type CreationOptions = Omit<Awaited<ReturnType<Library['generateRegistrationOptions']>>, 'extensions'>
type NewCredential = Parameters<Library['verifyRegistrationResponse']>[0]['response']

/** What an answer of a browser is held against; its challenge is known once it was verified, and must be one of ours that is taken then. */
export function expectationsAt(place: PasskeyPlace) {
  const seen = { challenge: '' }
  const expected = {
    expectedChallenge(given: string) {
      seen.challenge = Buffer.from(given, 'base64url').toString()
      return true
    },
    expectedOrigin: place.origin,
    expectedRPID: hostOf(place),
  }
  return { seen, expected }
}

const challengesFor = ({ secret }: PasskeyPlace, staffId: string) =>
  createChallenges(secret, `add a passkey to ${staffId}`)

/**
 * What a browser needs to make a passkey.
 * @throws AppError what `requireProof` throws; `conflict` at twenty
 */
export async function beginPasskey(
  ctx: Ctx,
  place: PasskeyPlace,
  school: string,
  asked: { sessionId: string | null; password: string },
): Promise<CreationOptions> {
  const staffId = await requireProof(ctx, asked)
  const [self] = await ctx.db
    .select({ email: staff.email, name: staff.name })
    .from(staff)
    .where(eq(staff.id, staffId))
  const present = await rowsOf(ctx, staffId)
  if (present.length >= maxPasskeys) throw new AppError('conflict', 'Remove a passkey first.')
  const { generateRegistrationOptions } = await load()
  // No extension is read.
  const { extensions: _none, ...options } = await generateRegistrationOptions({
    rpName: school,
    rpID: hostOf(place),
    userName: self?.email ?? '',
    userDisplayName: self?.name ?? '',
    userID: new TextEncoder().encode(staffId),
    challenge: challengesFor(place, staffId).issue(),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: present.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    // It signs in alone, so it must be found without an address, and stands for two factors: the device and the person who unlocks it.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return options
}

/** @throws AppError `invalid` for an answer that does not hold; `forbidden` where it took too long */
export async function addPasskey(
  ctx: Ctx,
  place: PasskeyPlace,
  { sessionId, name, response }: { sessionId: string | null; name: string; response: unknown },
): Promise<{ id: string }> {
  const staffId = requireStaff(ctx)
  const { verifyRegistrationResponse } = await load()
  const { seen, expected } = expectationsAt(place)
  const { registrationInfo } = await verifyRegistrationResponse({
    ...expected,
    response: response as NewCredential,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => {
    throw new AppError('invalid', 'This passkey cannot be used here.', {}, { cause: error })
  })
  if (!registrationInfo) throw new AppError('invalid', 'This passkey cannot be used here.')
  const { credential } = registrationInfo
  return inTransaction(ctx, async (ctx) => {
    await challengesFor(place, staffId).take(ctx, seen.challenge)
    const id = newId()
    const added = await ctx.db
      .insert(staffPasskeys)
      .values({
        id,
        staffId,
        name,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        transports: credential.transports ?? [],
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning({ id: staffPasskeys.id })
    if (added.length === 0) throw new AppError('conflict', 'This passkey is in your list already.')
    if (sessionId !== null) await strengthen(ctx, sessionId)
    await recordAudit(ctx, 'staff.passkey-added', { type: 'staff', id: staffId, details: { passkey: id } })
    return { id }
  })
}

export async function listPasskeys(ctx: Ctx): Promise<PasskeyView[]> {
  const rows = await rowsOf(ctx, requireStaff(ctx))
  return rows.map(({ id, name, createdAt, lastUsedAt }) => ({
    id,
    name,
    addedAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
}

/** @throws AppError `not-found` for a passkey that is gone, or a colleague's */
export async function renamePasskey(ctx: Ctx, id: string, name: string): Promise<void> {
  const staffId = requireStaff(ctx)
  await inTransaction(ctx, async (ctx) => {
    const renamed = await ctx.db
      .update(staffPasskeys)
      .set({ name })
      .where(and(eq(staffPasskeys.id, id), eq(staffPasskeys.staffId, staffId)))
      .returning({ id: staffPasskeys.id })
    if (renamed.length === 0) throw isGone()
    await recordAudit(ctx, 'staff.passkey-renamed', { type: 'staff', id: staffId, details: { passkey: id } })
  })
}

/** @throws AppError `not-found`; `conflict` where the role needs a second factor and none would be left; what `requireProof` throws */
export async function removePasskey(
  ctx: Ctx,
  id: string,
  asked: { sessionId: string | null; password: string },
): Promise<void> {
  const staffId = await requireProof(ctx, asked)
  await inTransaction(ctx, async (ctx) => {
    const removed = await ctx.db
      .delete(staffPasskeys)
      .where(and(eq(staffPasskeys.id, id), eq(staffPasskeys.staffId, staffId)))
      .returning({ id: staffPasskeys.id })
    if (removed.length === 0) throw isGone()
    await requireOneLeft(ctx, staffId)
    await recordAudit(ctx, 'staff.passkey-removed', { type: 'staff', id: staffId, details: { passkey: id } })
  })
}

async function requireOneLeft(ctx: Ctx, staffId: string): Promise<void> {
  if ((await rowsOf(ctx, staffId)).length > 0 || !(await mustHaveSecondFactor(ctx))) return
  if ((await ctx.db.$count(staffAuthenticators, eq(staffAuthenticators.staffId, staffId))) > 0) return
  throw new AppError('conflict', 'Your role needs a second factor. Set up an authenticator app first.')
}

const rowsOf = ({ db }: Ctx, staffId: string) =>
  db
    .select()
    .from(staffPasskeys)
    .where(eq(staffPasskeys.staffId, staffId))
    .orderBy(asc(staffPasskeys.createdAt))

const isGone = () => new AppError('not-found', 'This passkey is gone.')

function requireStaff({ actor }: Ctx): string {
  if (actor.kind === 'staff') return actor.id
  throw new AppError('not-signed-in', 'Sign in to do this.')
}
