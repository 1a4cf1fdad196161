import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { workSubmissions } from '../inquiries/index.ts'
import type { Told } from './schema.ts'

const report: Told = {
  channel: 'report',
  answers: { first_name: ' Noor ', email: 'noor@example.org', message: 'The menu has no names.' },
  more: { page: '/programs/bioethics' },
  sender: { place: '192.0.2.1' },
}

test('what was told by another channel is a submission that the ledger counts, and an inquiry with a promise', async () => {
  const school = await openSchool()
  const { enter, ledger } = await openIntake(school)
  const entered = await enter(report)
  expect(entered).toMatchObject({ kind: 'received', promisedBy: expect.any(Date) })
  const { rows } = await school.pool.query('select id, channel, network from submission')
  expect(rows).toEqual([expect.objectContaining({ channel: 'report', network: '192.0.2.1' })])
  await workSubmissions(school.ctx, [rows[0].id])
  const inquiry = await school.pool.query('select channel, name, message, promised_by from inquiry')
  expect(inquiry.rows).toEqual([
    {
      channel: 'report',
      name: 'Noor',
      message: 'The menu has no names.',
      promised_by: entered.kind === 'received' && entered.promisedBy,
    },
  ])
  expect(await ledger()).toMatchObject({ shown: 1, byState: { worked: 1 }, off: [] })
})

test('the same told twice within a day has one number', async () => {
  const { enter } = await openIntake(await openSchool())
  const [first, second] = [await enter(report), await enter({ ...report, channel: 'phone' })]
  expect(second).toEqual(first)
})

test('what is missing is named, and nothing is kept', async () => {
  const school = await openSchool()
  const { enter } = await openIntake(school)
  expect(await enter({ channel: 'report', answers: { message: 'Hello' } })).toEqual({
    kind: 'mistaken',
    mistakes: { first_name: { code: 'missing' }, email: { code: 'missing' } },
  })
  // Who calls may have no address.
  expect(await enter({ channel: 'phone', answers: { message: 'Hello' } })).toEqual({
    kind: 'mistaken',
    mistakes: { first_name: { code: 'missing' } },
  })
  expect((await school.pool.query('select from submission')).rowCount).toBe(0)
})

test('a stranger is doubted by the signs of the form, and who is known to staff is not', async () => {
  const school = await openSchool()
  const { enter } = await openIntake(school)
  const answers = {
    ...report.answers,
    employer: 'http://buy.example',
    message: 'http://a.example http://b.example',
  }
  await enter({ ...report, answers, sender: { place: '192.0.2.1', honeypot: 'filled in' } })
  await enter({ channel: 'phone', answers: { ...answers, first_name: 'Ann' } })
  const { rows } = await school.pool.query('select state from submission order by id')
  expect(rows.map(({ state }) => state)).toEqual(['quarantined', 'waiting'])
})

test('where nothing can be kept, nothing is claimed', async () => {
  const { enter, takeDatabaseAway } = await openIntake(await openSchool())
  takeDatabaseAway()
  const long = { ...report.answers, message: 'a'.repeat(2_000) }
  expect(await enter({ ...report, answers: long })).toEqual({ kind: 'not-kept' })
})
