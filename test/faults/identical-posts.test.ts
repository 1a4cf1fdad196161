import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { openDatabaseLine } from './database-proxy.ts'
import { expectNothingLost, readRows } from './expect-nothing-lost.ts'
import { prepareServer, type Server } from './running-server.ts'
import { newSender, send, type Sender } from './senders.ts'

const times = <Result>(count: number, make: () => Result): Result[] => Array.from({ length: count }, make)

test('20 parallel identical posts show one receipt and make one row', async () => {
  const line = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
  await server.start()
  const sender = newSender()
  await Promise.all(times(20, () => send(server.origin, sender)))
  expect(sender.receipts).toHaveLength(20)
  await expectNothingLost([sender], server)
})

test('two servers, one without its database, show one receipt for the same content and make one row', async () => {
  const line = await openDatabaseLine()
  const cutOff = await openDatabaseLine(line.directUrl)
  const [near, far] = [
    await prepareServer({ DATABASE_URL: line.url }, line.directUrl),
    await prepareServer({ DATABASE_URL: cutOff.url }, line.directUrl),
  ]
  await Promise.all([near.start(), far.start()])
  await cutOff.refuse()
  const sender = newSender()
  const sendTo = (server: Server, who: Sender) => times(10, () => send(server.origin, who))
  await Promise.all([...sendTo(near, sender), ...sendTo(far, sender)])
  const later = newSender()
  await Promise.all(sendTo(far, later))
  await Promise.all(sendTo(near, later))
  expect([...sender.receipts, ...later.receipts]).toHaveLength(40)
  await cutOff.comeBack()
  await eventually('the journal is played back', 10_000, async () => {
    const { body } = await ask(`${far.origin}/readyz`)
    return JSON.parse(body.toString()).database === 'ok' && (await readRows(far.databaseUrl())).length === 2
  })
  await far.kill('SIGTERM')
  await expectNothingLost([sender, later], near, far)
})
