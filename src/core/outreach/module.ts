import type { Ctx } from '../context.ts'
import { workOn, type Module } from '../module.ts'
import { mailQueue } from './jobs.ts'
import { sendWaitingMail, type MailDeps } from './send-mail.ts'
import { forgetNetworks, freeDeadClaims, sweepWaitingMail } from './sweep-mail.ts'

/** What a process that sends mail has for it. */
export type MailWork = MailDeps & {
  /** The beginning of the names of this server's processes. */
  readonly server: string
  readonly isProcessAlive: (name: string) => boolean
}

const sweepOlderThanMs = 3 * 3600_000

/** @param mail null in a process that sends none. Without a relay mail stays in the outbox, and nothing fails. */
export function outreachModule(mail: MailWork | null): Module {
  const hasRelay = mail !== null && mail.relay !== null
  async function sweep(ctx: Ctx, olderThanMs: number) {
    if (!hasRelay) return undefined
    const ofDead = await freeDeadClaims(ctx, mail.server, mail.isProcessAlive)
    return { ofDead, mails: await sweepWaitingMail(ctx, olderThanMs) }
  }
  return {
    name: 'outreach',
    permissions: ['mail:read', 'mail:release'],
    queues: [mailQueue],
    work: mail ? [workOn(mailQueue, (ctx, { mailIds }) => sendWaitingMail(ctx, mailIds, mail))] : [],
    schedules: [
      { name: 'mail.sweep', cron: '* * * * *', run: (ctx) => sweep(ctx, sweepOlderThanMs) },
      { name: 'mail.forget-networks', cron: '7 * * * *', run: forgetNetworks },
    ],
    // What waited for a relay to be configured leaves now.
    atStart: (ctx) => sweep(ctx, 0),
  }
}
