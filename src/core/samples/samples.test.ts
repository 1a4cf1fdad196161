import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { releaseMail } from '../outreach/index.ts'
import { addSamples, countSamples, removeSamples, samples } from './index.ts'

const twelve = samples.parse(
  JSON.parse(readFileSync(new URL('../../../db/samples/inquiries.json', import.meta.url), 'utf8')),
)

async function open() {
  const school = await openSchool()
  const intake = await openIntake(school)
  const ada = school.contextFor(administrator)
  return { school, ada, ...intake, add: () => addSamples(ada, intake.enter, twelve) }
}

const countRows = async ({ pool }: TestSchool, table: string) =>
  (await pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count

test('twelve samples come in many languages and states, and the ledger counts each', async () => {
  const { school, ada, add, ledger } = await open()
  expect(await add()).toEqual({ added: 12 })
  expect(await countSamples(ada)).toEqual({ count: 12 })
  const { rows } = await school.pool.query(
    `
    select count(*) filter (where answered_at is not null)::int as answered, count(*) filter (where closed_at is not null)::int as closed,
      count(*) filter (where promised_by < $1)::int as overdue, bool_and(is_sample) as marked, count(distinct channel)::int as channels,
      bool_and(late_reason is null) as timely, (select count(*)::int from assignment) as taken,
      (select count(*)::int from message) as replies
    from inquiry`,
    [school.clock.now],
  )
  expect(rows[0]).toEqual({
    answered: 1,
    closed: 1,
    overdue: expect.any(Number),
    marked: true,
    channels: 4,
    timely: true,
    taken: 2,
    replies: 1,
  })
  expect(rows[0].overdue).toBeGreaterThan(0)
  const { shown, byState, off } = await ledger()
  expect({ shown, off, ...byState }).toMatchObject({
    shown: 12,
    off: [],
    worked: 10,
    quarantined: 1,
    discarded: 1,
  })
})

test('no mail leaves for a sample, whoever releases it', async () => {
  const { school, ada, add } = await open()
  await add()
  const { rows } = await school.pool.query(`select id, state from outbox where template = 'acknowledgement'`)
  expect(rows.map(({ state }) => state)).toEqual(Array(10).fill('held'))
  await expect(releaseMail(ada, rows[0].id)).rejects.toMatchObject({ code: 'conflict' })
})

test('one act removes them with all that came of them; the ledger stays true, and they can be added again', async () => {
  const { school, ada, add, ledger } = await open()
  await add()
  expect(await removeSamples(ada)).toEqual({ removed: 12 })
  for (const table of [
    'inquiry',
    'inquiry_program',
    'person',
    'fact',
    'consent',
    'outbox',
    'message',
    'answer',
    'assignment',
    'closure',
  ])
    expect([table, await countRows(school, table)]).toEqual([table, 0])
  expect(await ledger()).toMatchObject({ shown: 12, byState: { erased: 12 }, off: [] })
  expect(await removeSamples(ada)).toEqual({ removed: 0 })
  expect(await add()).toEqual({ added: 12 })
  await expect(add()).rejects.toMatchObject({ code: 'conflict' })
  expect(await ledger()).toMatchObject({ shown: 24, off: [] })
})

test('a counselor neither adds nor removes them', async () => {
  const { school, enter } = await open()
  const cleo = school.contextFor(counselor)
  await expect(addSamples(cleo, enter, twelve)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(removeSamples(cleo)).rejects.toMatchObject({ code: 'forbidden' })
})
