import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { inquiries } from './table.ts'

// `core/threads` owns the table of assignments, and imports this module: its own table cannot be named here.

/** That a member of staff has taken an inquiry on. */
export const isAssignedTo = (staffId: string): SQL =>
  sql`exists (select from assignment a
    where a.inquiry_id = ${inquiries.id} and a.staff_id = ${staffId}::uuid and a.ended_at is null)`

/** Who has which inquiry. */
export async function findAssigned({ db }: Ctx, inquiryIds: readonly string[]) {
  const { rows } = await db.execute<{ inquiry_id: string; staff_id: string; staff_name: string }>(
    sql`select inquiry_id, staff_id, staff_name from assignment
      where inquiry_id = any(${sql.param([...inquiryIds])}::uuid[]) and ended_at is null`,
  )
  return new Map(rows.map((row) => [row.inquiry_id, { id: row.staff_id, name: row.staff_name }]))
}
