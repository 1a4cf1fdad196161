import { stringify } from 'csv-stringify/sync'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { scopeOf } from '../staff/index.ts'
import { findInquiryLines, listInbox } from './list-inbox.ts'
import type { ExportQuery, InquiryLine } from './schema.ts'

const headings = [
  'Reference number',
  'Received',
  'Name',
  'Email',
  'Country',
  'Programs',
  'Beginning of the message',
  'Answer by',
  'Answered',
  'Closed',
  'Assigned to',
  'Tags',
  'Came by',
] as const
const perPart = 200

/** A queue of the inbox, or what was selected of it, as CSV in parts; safe from formulas. That it left is written down. */
export async function writeInquiries(ctx: Ctx, query: ExportQuery): Promise<AsyncGenerator<string>> {
  scopeOf(ctx, 'inquiry:read')
  await recordAudit(ctx, 'inquiries.exported', {
    type: 'installation',
    id: 'inquiries',
    details: { selected: query.ids?.length ?? null },
  })
  return parts(ctx, query)
}

async function* parts(ctx: Ctx, { ids, ...filter }: ExportQuery): AsyncGenerator<string> {
  yield stringify([[...headings]], { bom: true, record_delimiter: 'windows' })
  if (ids) return yield write(await findInquiryLines(ctx, ids))
  let after: string | undefined
  do {
    const page = await listInbox(ctx, { ...filter, after, size: perPart }, { isCounted: false })
    yield write(page.lines)
    after = page.next ?? undefined
  } while (after !== undefined)
}

const write = (lines: readonly InquiryLine[]): string =>
  stringify(
    lines.map(({ receipt, receivedAt, person, programs, excerpt, promisedBy, ...line }) => [
      receipt,
      receivedAt,
      person.name,
      person.email,
      person.country ?? '',
      programs.map(({ name }) => name).join('; '),
      excerpt,
      promisedBy,
      line.answeredAt ?? '',
      line.closedAt ?? '',
      line.assignedTo?.name ?? '',
      line.tags.join('; '),
      line.channel,
    ]),
    { escape_formulas: true, record_delimiter: 'windows' },
  )
