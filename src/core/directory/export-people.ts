import { stringify } from 'csv-stringify/sync'
import { AppError } from '../../kernel/errors.ts'
import { recordAudit } from '../audit/index.ts'
import type { Ctx } from '../context.ts'
import { findPeople, type PersonView } from '../people/index.ts'
import { findPeopleIds } from './list-people.ts'
import type { PeopleFilter } from './schema.ts'

/** Headings that an import knows again. */
const headings = ['Email', 'First name', 'Last name', 'Salutation', 'Country', 'Employer', 'Stage'] as const
const batchSize = 1_000
/** A workbook is made as a whole: beyond this it would take too much memory. */
const maxWorkbookRows = 50_000

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

/** The same people as an XLSX workbook. Every cell is text, so none is a formula. @throws AppError `invalid` for more people than one workbook takes */
export async function writePeopleWorkbook(ctx: Ctx, filter: PeopleFilter): Promise<Uint8Array<ArrayBuffer>> {
  await noteExport(ctx, filter, 'xlsx')
  const rows: string[][] = []
  for await (const people of batches(ctx, filter)) {
    rows.push(...people.map(cellsOf))
    if (rows.length > maxWorkbookRows)
      throw new AppError(
        'invalid',
        'These are more people than a workbook may hold here. Export them as CSV.',
      )
  }
  const { default: writeXlsx } = await import('write-excel-file/node')
  const asCell = (value: string) => ({ value, type: String })
  const head = headings.map((value) => ({ value, fontWeight: 'bold' as const }))
  const book = await writeXlsx([head, ...rows.map((row) => row.map(asCell))]).toBuffer()
  return new Uint8Array(book)
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
