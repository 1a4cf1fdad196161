import { sql, type SQL } from 'drizzle-orm'
import type { Ctx } from '../context.ts'
import { inquiries } from './table.ts'

// `core/threads` owns the table of assignments, and imports this module: its own table cannot be named here.

/** That a member of staff has taken an inquiry on. */
export const isAssignedTo = (staffId: string): SQL =>
  sql`exists (select from assignment a
    where a.inquiry_id = ${inquiries.id} and a.staff_id = ${staffId}::uuid and a.ended_at is null)`

/** That anyone has. */
export const isAssigned: SQL = sql`exists (select from assignment a where a.inquiry_id = ${inquiries.id} and a.ended_at is null)`

/** Who has which inquiry. */
export async function findAssigned({ db }: Ctx, inquiryIds: readonly string[]) {
  const { rows } = await db.execute<{ inquiry_id: string; staff_id: string; staff_name: string }>(
    sql`select inquiry_id, staff_id, staff_name from assignment
      where inquiry_id = any(${sql.param([...inquiryIds])}::uuid[]) and ended_at is null`,
  )
  return new Map(rows.map((row) => [row.inquiry_id, { id: row.staff_id, name: row.staff_name }]))
}

/** The tags of each inquiry, by name. */
export async function findTagged({ db }: Ctx, inquiryIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await db.execute<{ inquiry_id: string; tags: string[] }>(
    sql`select inquiry_id, array_agg(tag order by tag_key) as tags from inquiry_tag
      where inquiry_id = any(${sql.param([...inquiryIds])}::uuid[]) group by inquiry_id`,
  )
  return new Map(rows.map((row) => [row.inquiry_id, row.tags]))
}
