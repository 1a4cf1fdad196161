import { newId } from '../../kernel/ids.ts'
import { insertRows } from '../../platform/database/insert-rows.ts'
import type { Ctx } from '../context.ts'
import { mailQueue } from './jobs.ts'
import { mailboxKey } from './mailbox-key.ts'
import type { HoldReason, MailData, MailTemplate } from './schema.ts'
import { outbox } from './table.ts'

export type QueuedMail<Template extends MailTemplate> = {
  readonly data: MailData[Template]
  readonly to: { readonly name: string; readonly address: string }
  readonly inquiryId?: string
  /** Who gets a copy, for all to see. */
  readonly cc?: readonly string[]
  /** The language it is written in; the school's first where none is said. */
  readonly locale?: string | undefined
  /** A keyed hash of the network that caused it. */
  readonly networkKey?: string | null
  /** It is kept back until a person lets it leave. */
  readonly heldFor?: HoldReason | null
}

/**
 * Decides mail, in the transaction that causes it; the job that sends it is part of the same transaction.
 * @param leavesInMs how long it can be taken back
 * @returns the ids, in order
 */
export async function queueMail<Template extends MailTemplate>(
  ctx: Ctx,
  template: Template,
  mails: readonly QueuedMail<Template>[],
  { leavesInMs = 0 }: { leavesInMs?: number } = {},
): Promise<string[]> {
  if (mails.length === 0) return []
  const leavesAt = leavesInMs > 0 ? new Date(ctx.now().getTime() + leavesInMs) : null
  const rows = mails.map(
    ({ data, to, cc = [], inquiryId, locale = ctx.locale ?? 'en', networkKey, heldFor }) => ({
      id: newId(),
      template,
      data,
      locale,
      toName: to.name,
      toAddress: to.address,
      cc: [...cc],
      mailboxKey: mailboxKey(to.address),
      networkKey: networkKey ?? null,
      inquiryId: inquiryId ?? null,
      state: heldFor ? ('held' as const) : ('waiting' as const),
      heldFor: heldFor ?? null,
      createdAt: ctx.now(),
      leavesAt,
    }),
  )
  await insertRows(ctx.db, outbox, rows)
  const waiting = rows.filter((row) => row.state === 'waiting').map((row) => row.id)
  await sendMailJobs(ctx, waiting, leavesAt)
  return rows.map((row) => row.id)
}

const perJob = 100

/** @param leavesAt before which the job has nothing to do */
export async function sendMailJobs(
  ctx: Ctx,
  mailIds: readonly string[],
  leavesAt: Date | null = null,
): Promise<void> {
  for (let index = 0; index < mailIds.length; index += perJob)
    await ctx.jobs.send(
      ctx.db,
      mailQueue,
      { mailIds: mailIds.slice(index, index + perJob) },
      leavesAt ? { startAfter: leavesAt } : undefined,
    )
}
