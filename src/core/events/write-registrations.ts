import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '../context.ts'
import { findEventDetails } from './desk-queries.ts'

/**
 * Everybody who registered, as CSV (RFC 4180) with a mark by which spreadsheets know its letters.
 * What a spreadsheet would take for a formula is kept from being one.
 * @throws AppError `not-found`
 */
export async function writeRegistrations(ctx: Ctx, key: string): Promise<string> {
  const { registrations } = await findEventDetails(ctx, key)
  return stringify(
    registrations.map(({ id: _id, ...row }) => row),
    {
      header: true,
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      columns: [
        'name',
        'email',
        'guests',
        'state',
        'accessNeeds',
        'question',
        'registeredAt',
        'checkedInAt',
        'guestsCame',
      ],
    },
  )
}
