import type { Ctx } from '../context.ts'
import type { ClaimedMail } from './claim-mail.ts'
import { endMail, type OnMailEnded } from './settle-mail.ts'

type Taken = {
  readonly mail: Pick<ClaimedMail, 'id' | 'template' | 'inquiryId' | 'attempts'>
  readonly said: { readonly words: string; readonly at: Date }
}

/**
 * What one process knows of mail that no database knows: which mails it is handing over at this moment, and which ones the relay took
 * while the database could not be told. A mail that is known here to have left is never handed over again.
 */
export type MailSender = {
  /** Names this process in claims: no two processes have the same name. */
  readonly process: string
  readonly inHand: Set<string>
  readonly taken: Map<string, Taken>
}

export const createMailSender = (process: string): MailSender => ({
  process,
  inHand: new Set(),
  taken: new Map(),
})

/** Writes down what the relay took. What cannot be written is remembered, and written before anything else is sent. */
export async function noteTaken(
  ctx: Ctx,
  sender: MailSender,
  taken: Taken,
  onEnded?: OnMailEnded,
): Promise<void> {
  sender.taken.set(taken.mail.id, taken)
  await endMail(ctx, taken.mail, { state: 'sent', said: taken.said }, onEnded)
  sender.taken.delete(taken.mail.id)
}

export async function noteAllTaken(ctx: Ctx, sender: MailSender, onEnded?: OnMailEnded): Promise<void> {
  for (const taken of sender.taken.values()) await noteTaken(ctx, sender, taken, onEnded)
}
