import { sql } from 'drizzle-orm'
import type { PoolClient, QueryConfig } from 'pg'
import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { openDrizzle } from './session.ts'

test('what a transaction asks at once goes to its connection one after the other, also past a refusal', async () => {
  const { pool } = await openSchool()
  const client = await pool.connect()
  let waiting = 0
  let waitingAtOnce = 0
  const watched = {
    async query(query: QueryConfig, values: unknown[]) {
      waitingAtOnce = Math.max(waitingAtOnce, ++waiting)
      try {
        return await client.query(query, values)
      } finally {
        waiting--
      }
    },
  }
  const db = openDrizzle(watched as unknown as PoolClient)

  const answers = await db.transaction((transaction) =>
    Promise.all([1, 2, 3].map((each) => transaction.execute(sql`select ${each}::int as each`))),
  )
  const refused = db.transaction((transaction) =>
    Promise.all([transaction.execute(sql`select 1 / 0`), transaction.execute(sql`select 1`)]),
  )
  await expect(refused).rejects.toMatchObject({ cause: { message: 'division by zero' } })
  client.release()

  expect(answers.map(({ rows }) => rows)).toEqual([[{ each: 1 }], [{ each: 2 }], [{ each: 3 }]])
  expect(waitingAtOnce).toBe(1)
})
