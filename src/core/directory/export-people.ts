import { stringify } from 'csv-stringify/sync'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { findPeople, type PersonView } from '../people/index.ts'
import { findPeopleIds } from './list-people.ts'
import type { PeopleFilter } from './schema.ts'

/** Headings that an import knows again. */
const headings = ['Email', 'First name', 'Last name', 'Salutation', 'Country', 'Employer', 'Stage'] as const
const batchSize = 1_000

/** The people of a list as CSV, in parts: with a mark by which spreadsheets know its letters, and safe from formulas. An import takes it unchanged. */
export async function writePeople(ctx: Ctx, filter: PeopleFilter): Promise<AsyncGenerator<string>> {
  await noteExport(ctx, filter, 'csv')
  return parts(ctx, filter)
}

async function* parts(ctx: Ctx, filter: PeopleFilter): AsyncGenerator<string> {
  yield stringify([[...headings]], { bom: true, record_delimiter: 'windows' })
  for await (const people of batches(ctx, filter))
    yield stringify(people.map(cellsOf), { escape_formulas: true, record_delimiter: 'windows' })
}

/** Streams the same people as an XLSX workbook, at the speed at which the reader takes it. All cells are text, so none can be a formula. After 1,048,575 people it begins a second sheet. */
export async function writePeopleWorkbook(
  ctx: Ctx,
  filter: PeopleFilter,
): Promise<ReadableStream<Uint8Array>> {
  await noteExport(ctx, filter, 'xlsx')
  const { writeXlsxStream } = await import('hucre/xlsx')
  return writeXlsxStream(rowsOf(ctx, filter), {
    name: 'People',
    columns: headings.map((header) => ({ header })),
    freezePane: { rows: 1 },
  })
}

async function* rowsOf(ctx: Ctx, filter: PeopleFilter): AsyncGenerator<string[]> {
  for await (const people of batches(ctx, filter)) yield* people.map(cellsOf)
}

async function* batches(ctx: Ctx, filter: PeopleFilter): AsyncGenerator<PersonView[]> {
  let before: string | undefined
  for (;;) {
    const ids = await findPeopleIds(ctx, filter, batchSize, before)
    if (ids.length === 0) return
    const people = await findPeople(ctx, ids)
    yield ids.flatMap((id) => people.get(id) ?? [])
    before = ids.at(-1)
  }
}

const cellsOf = ({ email, firstName, lastName, salutation, country, employer, lifecycle }: PersonView) => [
  email,
  firstName,
  lastName,
  salutation,
  country ?? '',
  employer,
  lifecycle,
]

/** It asks the permission, and a file of people that leaves is known. */
async function noteExport(ctx: Ctx, filter: PeopleFilter, format: 'csv' | 'xlsx'): Promise<void> {
  await findPeopleIds(ctx, filter, 1)
  await recordAudit(ctx, 'people.exported', { type: 'installation', id: 'people', details: { format } })
}
