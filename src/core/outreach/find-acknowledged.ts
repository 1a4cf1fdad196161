import { and, eq, sql } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import type { Ctx } from '../context.ts'
import { outbox } from './table.ts'

/** Which of these inquiries have an acknowledgement, whatever became of it; for the ledger. */
export async function findAcknowledged(
  { db }: Pick<Ctx, 'db'>,
  inquiryIds: readonly string[],
): Promise<Set<string>> {
  if (inquiryIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: outbox.inquiryId })
    .from(outbox)
    .where(and(isAmong(outbox.inquiryId, inquiryIds), eq(outbox.template, 'acknowledgement')))
  return new Set(rows.flatMap((row) => row.id ?? []))
}

/** Whom the acknowledgements of these inquiries are for and which question they quote, if they quote any; by inquiry, for the ledger. */
export async function findAcknowledgements({ db }: Pick<Ctx, 'db'>, inquiryIds: readonly string[]) {
  const rows = await db
    .select({
      inquiryId: outbox.inquiryId,
      address: outbox.toAddress,
      quoted: sql<string>`coalesce(${outbox.data} ->> 'message', '')`,
    })
    .from(outbox)
    .where(and(isAmong(outbox.inquiryId, inquiryIds), eq(outbox.template, 'acknowledgement')))
  return Map.groupBy(rows, ({ inquiryId }) => inquiryId ?? '')
}

/** The inquiry of the mail that one of these names, the nearest last; null where none is ours. */
export async function findInquiryOfMail(
  { db }: Pick<Ctx, 'db'>,
  messageIds: readonly string[],
): Promise<string | null> {
  if (messageIds.length === 0) return null
  // A Message-ID of ours holds the id of its row: that is read by its key.
  const ids = idsInMessageIds(messageIds)
  if (ids.length === 0) return null
  const rows = await db
    .select({ messageId: outbox.messageId, inquiryId: outbox.inquiryId })
    .from(outbox)
    .where(isAmong(outbox.id, ids))
  const byId = new Map(rows.map(({ messageId, inquiryId }) => [messageId, inquiryId]))
  return (
    messageIds
      .toReversed()
      .map((each) => byId.get(each))
      .find((each) => each != null) ?? null
  )
}

/** The ids of outbox rows that Message-IDs seem to hold; whether they are ours to the letter is for the row to say. */
export const idsInMessageIds = (messageIds: readonly string[]): string[] =>
  messageIds.flatMap((each) => uuidIn.exec(each)?.[1] ?? [])
const uuidIn = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/
