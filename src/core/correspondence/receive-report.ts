import { newId } from '../../kernel/ids.ts'
import { inTransaction, type Ctx } from '../context.ts'
import {
  findReportedMail,
  noteReport,
  refusedIn,
  type ReportAction,
  type ReportedMail,
} from '../outreach/index.ts'
import { answerByFor, joinMail, keepUnjoinedMail, noteUndelivered } from '../threads/index.ts'
import type { ReadMail } from './read-mail.ts'
import type { DeliveryReport } from './read-report.ts'
import type { Received } from './received.ts'
import type { ThreadAddresses } from './thread-address.ts'

type Report = ReadMail & { readonly raw: Uint8Array; readonly report: DeliveryReport }

/** Puts a delivery report to the mail it is about. One about a mail of somebody else is kept, and nothing follows from it. */
export async function receiveReport(
  ctx: Ctx,
  mail: Report,
  addresses: ThreadAddresses | null,
): Promise<Received> {
  const mailId = mail.to.flatMap((each) => addresses?.mailOf(each) ?? [])[0] ?? null
  const messageIds = [...mail.report.messageIds, ...mail.references]
  const reported = await findReportedMail(ctx, { mailId, messageIds })
  const inquiryId = reported?.inquiryId ?? null
  await inTransaction(ctx, async (ctx) => {
    if (reported) {
      const said = aboutTheRecipient(mail.report, reported)
      const isUndelivered = said !== null && (await noteReport(ctx, reported.id, said))
      if (inquiryId !== null && said && isUndelivered)
        await noteUndelivered(
          ctx,
          { ...reported, inquiryId },
          await answerByFor(ctx, inquiryId),
          refusedIn(said.words),
        )
    }
    if (inquiryId === null)
      await keepUnjoinedMail(ctx, { ...mail, id: newId(), state: 'report', receipt: null })
    else {
      const foundBy = reported?.id === mailId ? 'address' : 'references'
      await joinMail(ctx, { ...mail, inquiryId, foundBy, answerBy: null, state: 'report' })
    }
  })
  return { state: 'report', inquiryId, receipt: null }
}

/** What is said of who the mail was written to: the worst, where it is said of several. Null where it is about others alone, who had a copy. */
function aboutTheRecipient(
  { about }: DeliveryReport,
  { toAddress, copies }: ReportedMail,
): { action: ReportAction; words: string } | null {
  // Who has mail forwarded is reported under an address that nobody here knows.
  const theirs = about.filter(
    ({ address }) => address === toAddress.toLowerCase() || !copies.includes(address),
  )
  return theirs.toSorted((one, other) => severity[other.action] - severity[one.action])[0] ?? null
}

const severity: Readonly<Record<ReportAction, number>> = { failed: 2, delayed: 1, delivered: 0 }
