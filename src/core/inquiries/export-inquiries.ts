import { stringify } from 'csv-stringify/sync'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { findPeople } from '../people/index.ts'
import { scopeOf } from '../staff/index.ts'
import { findInquiryLines, listInbox } from './list-inbox.ts'
import type { ExportQuery, InquiryLine } from './schema.ts'

/** An import of people knows those of the person again. */
const headings = [
  'Reference number',
  'Received',
  'First name',
  'Last name',
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

type Choice = Omit<ExportQuery, 'format'>

/** A queue of the inbox, or what was selected of it, as CSV in parts; safe from formulas. That it left is written down. */
export async function writeInquiries(ctx: Ctx, choice: Choice): Promise<AsyncGenerator<string>> {
  await noteExport(ctx, choice, 'csv')
  return parts(ctx, choice)
}

async function* parts(ctx: Ctx, choice: Choice): AsyncGenerator<string> {
  yield stringify([[...headings]], { bom: true, record_delimiter: 'windows' })
  for await (const rows of batches(ctx, choice))
    yield stringify(rows, { escape_formulas: true, record_delimiter: 'windows' })
}

/** Streams the same inquiries as an XLSX workbook, at the speed at which the reader takes it. All cells are text, so none can be a formula. */
export async function writeInquiriesWorkbook(ctx: Ctx, choice: Choice): Promise<ReadableStream<Uint8Array>> {
  await noteExport(ctx, choice, 'xlsx')
  const { writeXlsxStream } = await import('hucre/xlsx')
  return writeXlsxStream(rowsOf(ctx, choice), {
    name: 'Inquiries',
    columns: headings.map((header) => ({ header })),
    freezePane: { rows: 1 },
  })
}

async function* rowsOf(ctx: Ctx, choice: Choice): AsyncGenerator<string[]> {
  for await (const rows of batches(ctx, choice)) yield* rows
}

async function* batches(ctx: Ctx, { ids, ...filter }: Choice): AsyncGenerator<string[][]> {
  if (ids) return yield cellsOf(ctx, await findInquiryLines(ctx, ids))
  let after: string | undefined
  do {
    const page = await listInbox(ctx, { ...filter, after, size: perPart }, { isCounted: false })
    yield cellsOf(ctx, page.lines)
    after = page.next ?? undefined
  } while (after !== undefined)
}

async function cellsOf(ctx: Ctx, lines: readonly InquiryLine[]): Promise<string[][]> {
  const people = await findPeople(
    ctx,
    lines.map(({ person }) => person.id),
  )
  return lines.map(({ receipt, receivedAt, person, programs, excerpt, promisedBy, ...line }) => {
    const { firstName = '', lastName = person.name } = people.get(person.id) ?? {}
    return [
      receipt,
      receivedAt,
      firstName,
      lastName,
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
    ]
  })
}

/** It asks the permission, and what leaves is known. */
async function noteExport(ctx: Ctx, { ids }: Choice, format: 'csv' | 'xlsx'): Promise<void> {
  scopeOf(ctx, 'inquiry:read')
  await recordAudit(ctx, 'inquiries.exported', {
    type: 'installation',
    id: 'inquiries',
    details: { selected: ids?.length ?? null, format },
  })
}
