import { expect, test } from 'vitest'
import { openSchool } from '../support/database.ts'

/** Columns that name an inquiry or a person and may outlive them, with the reason. */
const reasons: Record<string, string> = {
  'presence.inquiry_id': 'gone after a minute',
  'routed_inquiry.inquiry_id': 'forgotten by a schedule; every inquiry that is worked writes one',
}

test('what names an inquiry or a person is tied to it by a foreign key: nothing of someone erased is left behind', async () => {
  const { pool } = await openSchool()
  const { rows } = await pool.query<{ name: string }>(`
    select a.attrelid::regclass || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    where a.attname in ('inquiry_id', 'person_id') and not exists (
      select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'f' and k.conkey = array[a.attnum])
    order by name`)
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(reasons))
})
