import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool, quiet } from '../../test/support/database.ts'
import { eventually } from '../../test/support/eventually.ts'
import { startImapServer } from '../../test/support/imap-server.ts'
import { openIntake } from '../../test/support/intake.ts'
import { createLifetime } from '../platform/process/lifetime.ts'
import { readConfig } from './config.ts'
import { watchMailbox } from './mailbox.ts'

test('a mailbox is read again by itself after its connection was cut, and left when the server stops', async () => {
  const school = await openSchool()
  const { enter } = await openIntake(school)
  const imap = await startImapServer()
  onTestFinished(imap.close)
  const lifetime = createLifetime(quiet)
  const layer = { background: { db: school.db, isAway: false }, jobs: school.ctx.jobs }
  watchMailbox({
    config: readConfig({ IMAP_URL: imap.url }, mkdtempSync(path.join(tmpdir(), 'mailbox-'))),
    data: () => layer,
    deps: { enter, addresses: null },
    log: quiet,
    lifetime,
    everyMs: 50,
  })
  const hasKept = (count: number) =>
    eventually(
      `${count} mails`,
      15_000,
      async () => (await school.pool.query('select from incoming_mail')).rowCount === count,
    )
  for (const number of [1, 2, 3]) {
    imap.add(`From: a@example.org\r\nMessage-ID: <${number}@example.org>\r\n\r\nQuestion ${number}?\r\n`)
    await hasKept(number)
    imap.hangUp()
  }
  lifetime.abort()
  await lifetime.end()
  expect((await school.pool.query('select held_by from mailbox')).rows).toEqual([{ held_by: null }])
})
