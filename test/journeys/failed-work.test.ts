import { expect, test } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { openJourney } from '../support/journey.ts'
import { checkPage } from '../support/page-audit.ts'

const journey = openJourney()

/** As pg-boss leaves a job that it gave up. */
async function giveUp(): Promise<string> {
  const jobId = newId()
  await journey.database.pool.query(
    `insert into jobs.job (id, name, data, source_name, source_id, source_created_on, source_retry_count, source_output)
      values ($1, 'mail.send-dead', '{"mailIds": []}', 'mail.send', $2, now(), 60, '{"message": "RelayError"}')`,
    [newId(), jobId],
  )
  return jobId
}

test('work that was given up stands on every screen until an administrator decides', async () => {
  const [first, second] = [await giveUp(), await giveUp()]
  const page = await journey.signIn()
  const notice = page.getByRole('region', { name: '2 tasks failed' })
  await notice.waitFor()
  expect(await notice.innerText()).toContain('61 attempts, last error RelayError')
  await checkPage(page)
  await page.getByRole('button', { name: `Try again: mail.send, number ${first}` }).click()
  await page.getByRole('region', { name: 'A task failed' }).waitFor()
  await page.getByRole('button', { name: `Discard mail.send, number ${second}` }).click()
  await expect.poll(() => page.getByText('failed', { exact: false }).count()).toBe(0)
  const { rows } = await journey.database.pool.query(
    `select verb from audit_entry where subject_type = 'job' order by at`,
  )
  expect(rows.map(({ verb }) => verb)).toEqual(['work.retried', 'work.discarded'])
})
