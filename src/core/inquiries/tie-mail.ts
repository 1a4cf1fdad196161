import { sql } from 'drizzle-orm'
import type { Ctx } from '../context.ts'

// `core/threads` owns the table of mail that came in, and imports this module: its own table cannot be named here.

/** Gives mails to the inquiries that they opened: what they brought along is read there, and goes when those are erased. */
export async function tieMail(
  { db }: Ctx,
  opened: readonly { readonly receipt: string; readonly inquiryId: string }[],
): Promise<void> {
  if (opened.length === 0) return
  const receipts = sql.param(opened.map(({ receipt }) => receipt))
  const inquiryIds = sql.param(opened.map(({ inquiryId }) => inquiryId))
  await db.execute(sql`
    update incoming_mail m set inquiry_id = o.inquiry_id
    from unnest(${receipts}::text[], ${inquiryIds}::uuid[]) as o(receipt, inquiry_id)
    where m.receipt = o.receipt and m.state = 'opened' and m.inquiry_id is null`)
}
