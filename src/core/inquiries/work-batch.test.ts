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
  await workBatch(school.ctx, jobs)
  // The transaction that wrote each row.
  const { rows } = await school.pool.query('select distinct xmin::text from inquiry')
  expect(rows).toHaveLength(1)
  expect(await school.db.$count(inquiries)).toBe(40)
  expect(await school.db.$count(outbox)).toBe(40)
})
