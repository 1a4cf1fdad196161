import { createHmac } from 'node:crypto'
import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import type { ClaimChallenge } from './challenge-claims.ts'

/** A form may lie open for long; its script asks again before this is over. */
const livesMs = 2 * 3600_000
/** About a second of work on a laptop, some seconds on a small phone, while the form is being filled in. */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 1_000, fewest: 500, most: 1_500 }
const mostRemembered = 100_000
const mostCharacters = 4_000

const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal(work.algorithm),
      nonce: z.string(),
      salt: z.string(),
      cost: z.literal(work.cost),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      // Not the standard `expiresAt`, which the library holds against a clock of its own.
      data: z.strictObject({ until: z.int() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
})

export type ProofOfWork = {
  /** A new riddle for the form's script, signed, so that nothing about it has to be kept. */
  challenge(): Promise<object>
  /** Whether a form's field holds a riddle of ours, fresh, solved, and not used before by anyone. Never throws. */
  verify(payload: string): Promise<'right' | 'wrong'>
}

/**
 * Proof of work by the ALTCHA protocol, version 2 (https://altcha.org). Every server that shares the key takes the others' riddles.
 * Checking costs two HMACs, whatever solving costs.
 * @param claim whether nobody used a riddle on another server
 */
export function createProofOfWork(
  secretKey: Buffer,
  now: () => Date,
  claim: ClaimChallenge = async () => true,
): ProofOfWork {
  const keyFor = (use: string) => createHmac('sha256', secretKey).update(use).digest('hex')
  const secrets = { hmacSignatureSecret: keyFor('challenge'), hmacKeySignatureSecret: keyFor('solution') }
  /** Riddles that were solved once, the oldest first. */
  const used = new Set<string>()

  async function isRight(typed: string): Promise<boolean> {
    if (typed === '' || typed.length > mostCharacters) return false
    const { challenge, solution } = payload.parse(JSON.parse(Buffer.from(typed, 'base64').toString()))
    const { nonce, data } = challenge.parameters
    if (data.until < now().getTime() || used.has(nonce)) return false
    if (!(await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified) return false
    // Asked again, for another submission may have come with the same one meanwhile.
    if (used.has(nonce)) return false
    used.add(nonce)
    const [oldest] = used.size > mostRemembered ? used : []
    if (oldest !== undefined) used.delete(oldest)
    return claim({ nonce, until: new Date(data.until) })
  }

  return {
    challenge: () =>
      createChallenge({
        algorithm: work.algorithm,
        cost: work.cost,
        counter: randomInt(work.most, work.fewest),
        data: { until: now().getTime() + livesMs },
        deriveKey,
        ...secrets,
      }),
    verify: (typed) =>
      isRight(typed).then(
        (right) => (right ? 'right' : 'wrong'),
        () => 'wrong',
      ),
  }
}
