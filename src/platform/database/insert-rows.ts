import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './session.ts'

/**
 * Inserts many rows as one JSON value: one parameter and one plan, however many rows there are. Drizzle's `values` makes
 * thousands of parameters of a batch, which both sides take long to read (measured: three times as long for 250 facts).
 * All rows have the same columns; no column may hold bytes.
 * @param after such as `on conflict do nothing`
 */
export async function insertRows<Table extends PgTable>(
  db: Db,
  table: Table,
  rows: readonly Table['$inferInsert'][],
  after: SQL = sql``,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = getTableColumns(table)
  const given = Object.keys(first).map((key) => ({ key, name: columns[key]?.name ?? key }))
  const json = JSON.stringify(
    rows.map((row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(given.map(({ key, name }) => [name, row[key]])),
    ),
  )
  const names = sql.join(
    given.map(({ name }) => sql.identifier(name)),
    sql`, `,
  )
  await db.execute(sql`
    insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${json}::jsonb) ${after}`)
}
