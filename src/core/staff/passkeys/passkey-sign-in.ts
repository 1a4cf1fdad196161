import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { AppError } from '../../../kernel/errors.ts'
import type { Ctx } from '../../context.ts'
import { createChallenges } from '../challenges.ts'
import { staff, staffPasskeys } from '../table.ts'
import { expectationsAt, hostOf, type PasskeyPlace } from './passkeys.ts'

const load = () => import('@simplewebauthn/server')
type Library = Awaited<ReturnType<typeof load>>
export type RequestOptions = Omit<Awaited<ReturnType<Library['generateAuthenticationOptions']>>, 'extensions'>
type Assertion = Parameters<Library['verifyAuthenticationResponse']>[0]['response']

const challengesOf = ({ secret }: PasskeyPlace) => createChallenges(secret, 'sign in with a passkey')
const named = z.looseObject({ id: z.string().max(2000) })

/** What a browser needs to sign in with whichever passkey it has for us; the same for everyone. */
export async function passkeyRequest(place: PasskeyPlace): Promise<RequestOptions> {
  const { generateAuthenticationOptions } = await load()
  const { extensions: _none, ...options } = await generateAuthenticationOptions({
    rpID: hostOf(place),
    challenge: challengesOf(place).issue(),
    userVerification: 'required',
  })
  return options
}

/**
 * Whose passkey answered; among those who may sign in.
 * @throws AppError `invalid`, with one message for all that can be wrong; `forbidden` where it took too long
 */
export async function findByPasskey(ctx: Ctx, place: PasskeyPlace, response: unknown): Promise<string> {
  const asked = named.safeParse(response)
  if (!asked.success) throw isWrong()
  const [passkey] = await ctx.db
    .select({ passkey: staffPasskeys })
    .from(staffPasskeys)
    .innerJoin(staff, eq(staff.id, staffPasskeys.staffId))
    .where(
      and(eq(staffPasskeys.credentialId, asked.data.id), isNull(staff.disabledAt), isNotNull(staff.joinedAt)),
    )
    .then((rows) => rows.map((row) => row.passkey))
  if (!passkey) throw isWrong()
  const { verifyAuthenticationResponse } = await load()
  const { seen, expected } = expectationsAt(place)
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...expected,
    response: response as Assertion,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.counter,
      transports: passkey.transports,
    },
  }).catch((error: unknown) => {
    throw isWrong(error)
  })
  if (!verified) throw isWrong()
  await challengesOf(place).take(ctx, seen.challenge)
  await ctx.db
    .update(staffPasskeys)
    .set({ counter: authenticationInfo.newCounter, lastUsedAt: ctx.now() })
    .where(eq(staffPasskeys.id, passkey.id))
  return passkey.staffId
}

const isWrong = (cause?: unknown) =>
  new AppError(
    'invalid',
    'This passkey does not sign in here. Use another way, then add it to your account.',
    {},
    { cause },
  )
