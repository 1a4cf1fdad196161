import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import { queueMail } from '../outreach/index.ts'
import { findAddressed } from '../staff/index.ts'
import type { NoticeKind } from './schema.ts'
import { notices } from './table.ts'

export type Notice = {
  staffId: string
  kind: NoticeKind
  inquiry: { id: string; receipt: string }
  /** Who caused it; empty where the clock did. */
  byName: string
  /** The promise that it reminds of. */
  dueBy: Date | null
  /** What of a reply was refused, where that is known; told by mail. */
  refused?: 'address' | 'text' | undefined
  /** The same key tells nobody twice. */
  onceKey: string
}

/** A longer list is not read; the mail says how many more there are. */
const maxLines = 20

/**
 * Tells colleagues something, at the desk and by one mail for each kind; in a transaction. The mail names inquiries by their
 * numbers alone: what a person wrote or is called stays at the desk, where it can be erased. @returns how many were new
 */
export async function notify(ctx: Ctx, told: readonly Notice[]): Promise<number> {
  if (told.length === 0) return 0
  const written = await ctx.db
    .insert(notices)
    .values(
      told.map(({ staffId, kind, inquiry, byName, dueBy, onceKey }) => ({
        id: newId(),
        staffId,
        kind,
        inquiryId: inquiry.id,
        byName,
        dueBy,
        onceKey,
        at: ctx.now(),
      })),
    )
    .onConflictDoNothing()
    .returning({ onceKey: notices.onceKey })
  const keys = new Set(written.map(({ onceKey }) => onceKey))
  const fresh = told.filter(({ onceKey }) => keys.has(onceKey))
  const addressed = await findAddressed(
    ctx,
    fresh.map(({ staffId }) => staffId),
  )
  const mails = [
    ...Map.groupBy(
      fresh,
      ({ staffId, kind, byName, refused }) => `${staffId} ${kind} ${refused} ${byName}`,
    ).values(),
  ]
  await queueMail(
    ctx,
    'staff-notice',
    mails.flatMap((lines) => {
      const [first] = lines
      const colleague = first && addressed.get(first.staffId)
      if (!first || !colleague) return []
      return [
        {
          to: { name: colleague.name, address: colleague.email },
          locale: colleague.locale,
          data: {
            kind: first.kind,
            name: colleague.name,
            by: first.byName,
            ...(first.refused && { refused: first.refused }),
            count: lines.length,
            lines: lines.slice(0, maxLines).map(({ kind, inquiry, dueBy }) => ({
              inquiryId: inquiry.id,
              receipt: inquiry.receipt,
              dueBy: dueBy?.toISOString() ?? null,
              isOver: kind === 'overdue' || kind === 'escalated',
            })),
          },
        },
      ]
    }),
  )
  return fresh.length
}
