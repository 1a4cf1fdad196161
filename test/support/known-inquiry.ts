import type { Pool } from 'pg'
import { newId } from '../../src/kernel/ids.ts'

/** An inquiry of a person of its own, for rows that name one; returns its id. */
export async function knownInquiry({ pool }: { pool: Pool }): Promise<string> {
  const id = newId()
  await pool.query(
    `with of as (
      insert into person (id, email, email_key, salutation, first_name, last_name, employer, created_at)
      values ($1::uuid, $1 || '@example.org', $1 || '@example.org', '', 'Noor', 'Khan', '', now()) returning id)
    insert into inquiry (id, person_id, receipt, interest, message, received_at, promised_by)
    select id, id, 'R-' || id, 'student', '', now(), now() from of`,
    [id],
  )
  return id
}
