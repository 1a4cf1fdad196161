import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { openDatabaseLine } from './database-proxy.ts'
import { expectNothingLost } from './expect-nothing-lost.ts'
import { prepareServer, readLedger } from './running-server.ts'
import { newSender, send, sendAgain } from './senders.ts'

test('a line that a power cut tore off takes no other with it', async () => {
  const line = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
  await server.start()
  await line.refuse()
  const senders = Array.from({ length: 20 }, () => newSender())
  await Promise.all(senders.map((sender) => send(server.origin, sender)))
  expect(senders.filter((each) => each.receipts.length === 1)).toHaveLength(20)
  await server.kill()

  const files = readdirSync(server.journalDir).filter((name) => /^(journal|receipts)-.*\.log$/.test(name))
  expect(files.map((name) => name.split('-')[0])).toEqual(expect.arrayContaining(['journal', 'receipts']))
  for (const name of files) tearLastLine(path.join(server.journalDir, name))
  await server.start({ path: '/healthz' })
  const late = newSender()
  await sendAgain(server.origin, [late])
  await line.comeBack()
  await eventually(
    'the journal is played back',
    10_000,
    async () => (await readLedger(server)).report.byState.journaled === 0,
  )
  await expectNothingLost([...senders, late], server)
  expect((await readLedger(server)).report.damagedLines).toBe(0)
})

/** As if the machine had stopped in the middle of one more line, which nobody was shown. */
function tearLastLine(file: string): void {
  const last = readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? ''
  appendFileSync(file, last.slice(0, last.length / 2))
}
