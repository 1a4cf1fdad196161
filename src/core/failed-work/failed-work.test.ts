import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { newId } from '../../kernel/ids.ts'
import { auditEntries } from '../audit/table.ts'
import { discardFailedWork, listFailedWork, retryFailedWork } from './failed-work.ts'

/** As pg-boss leaves it in the dead queue. */
async function giveUp({ db }: TestSchool, mailId: string): Promise<string> {
  const id = newId()
  await db.execute(sql`
    insert into jobs.job (id, name, data, source_name, source_id, source_created_on, source_retry_count, source_output)
    values (${id}, 'mail.send-dead', ${JSON.stringify({ mailIds: [mailId] })}::jsonb, 'mail.send', ${newId()},
      '2026-11-20T10:00:00Z', 60, '{"message": "RelayError"}')`)
  return id
}

test('what was given up is listed for those who watch the ledger, without what it carries', async () => {
  const school = await openSchool()
  const id = await giveUp(school, 'mail-1')
  const listed = await listFailedWork(school.contextFor(administrator))
  expect(listed).toEqual([
    {
      id,
      queue: 'mail.send',
      since: '2026-11-20T10:00:00.000Z',
      givenUpAt: expect.any(String),
      attempts: 61,
      error: 'RelayError',
      jobId: expect.any(String),
    },
  ])
  expect(JSON.stringify(listed)).not.toContain('mail-1')
  await expect(listFailedWork(school.contextFor(counselor))).rejects.toMatchObject({ code: 'forbidden' })
})

test('it is tried again or discarded once, by someone the audit names', async () => {
  const school = await openSchool()
  const staff = school.contextFor(administrator)
  const [again, never] = [await giveUp(school, 'mail-1'), await giveUp(school, 'mail-2')]
  await retryFailedWork(staff, again)
  await discardFailedWork(staff, never)
  expect(school.sent).toEqual([{ queue: 'mail.send', data: { mailIds: ['mail-1'] } }])
  expect(await listFailedWork(staff)).toEqual([])
  for (const id of [again, never]) {
    await expect(retryFailedWork(staff, id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(discardFailedWork(staff, id)).rejects.toMatchObject({ code: 'conflict' })
  }
  const audit = await school.db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectType, 'job'))
    .orderBy(auditEntries.at, auditEntries.id)
  expect(audit.map(({ verb, subjectId, actor }) => [verb, subjectId, actor])).toEqual([
    ['work.retried', again, `staff:${administrator.id}`],
    ['work.discarded', never, `staff:${administrator.id}`],
  ])
  await expect(retryFailedWork(school.contextFor(counselor), again)).rejects.toMatchObject({
    code: 'forbidden',
  })
})
