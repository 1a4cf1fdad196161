import { createReceipts } from '../core/submissions/index.ts'
import { mailQueue, sendWaitingMail, sweepWaitingMail, type MailDeps } from '../core/outreach/index.ts'
import { renderMail } from '../emails/registry.ts'
import type { Config } from '../platform/config/config.ts'
import { openRelay } from '../platform/mail/relay.ts'
import type { Ctx } from '../core/context.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { readSecret } from './secret.ts'

const sweepOlderThanMs = 3 * 3600_000

/** Handles waiting mail in this process. Without a relay it stays in the outbox, and nothing fails. */
export async function openMailLayer(config: Config, jobs: Jobs, context: () => Ctx) {
  const receipts = createReceipts(readSecret(config))
  const relay = config.SMTP_URL ? openRelay(config.SMTP_URL) : null
  const deps: MailDeps = {
    relay,
    from: config.MAIL_FROM ?? null,
    host: new URL(config.PUBLIC_ORIGIN).hostname,
    render: (template, data, school) =>
      renderMail(template, data, {
        school,
        receiptUrl: (receipt) => `${config.PUBLIC_ORIGIN}/receipts/${receipt}/${receipts.tokenFor(receipt)}`,
      }),
  }
  await jobs.work(mailQueue, ({ mailIds }) => sendWaitingMail(context(), mailIds, deps))
  // What waited for a relay to be configured leaves now.
  if (relay) await sweepWaitingMail(context(), 0)
  return {
    sweep: () => (relay ? sweepWaitingMail(context(), sweepOlderThanMs) : Promise.resolve(0)),
    close: () => relay?.close(),
  }
}
