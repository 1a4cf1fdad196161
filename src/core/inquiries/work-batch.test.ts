import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { arrivalOf, zoe } from '../../../test/support/inquirers.ts'
import { outbox } from '../outreach/table.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'
import { submissions } from '../submissions/table.ts'
import { inquiries } from './table.ts'
import { workBatch } from './work-batch.ts'

test('many jobs are worked together, in few transactions, each submission once', async () => {
  const school = await openSchool()
  const arrivals = Array.from({ length: 40 }, (_, index) =>
    arrivalOf({ ...zoe, email: `p${index}@example.org` }),
  )
  await storeArrivals(school.ctx, 'server-1', arrivals)
  const ids = (await school.db.select({ id: submissions.id }).from(submissions)).map(({ id }) => id)
  const jobs = ids.map((id, index) => ({ submissionIds: [id, ids[(index + 1) % ids.length] ?? id] }))
  const { rows: before } = await school.pool.query('select pg_current_xact_id()::text::bigint as id')
  await workBatch(school.ctx, jobs)
  const { rows: after } = await school.pool.query('select pg_current_xact_id()::text::bigint as id')
  expect(Number(after[0].id) - Number(before[0].id)).toBeLessThan(20)
  expect(await school.db.$count(inquiries)).toBe(40)
  expect(await school.db.$count(outbox)).toBe(40)
})
