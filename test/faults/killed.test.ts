import path from 'node:path'
import { expect, test } from 'vitest'
import { readPostmasterPid } from '../../src/platform/database/postgres-cluster.ts'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { expectNothingLost, readRows, slowest } from './expect-nothing-lost.ts'
import { seconds } from './fault-length.ts'
import { report } from './report.ts'
import { prepareServer } from './running-server.ts'
import { sendAgain, startSending } from './senders.ts'

test('killing the application loses nothing, and it serves again within 5 s', async () => {
  const server = await prepareServer()
  await server.start()
  const sending = startSending(server.origin)
  await eventually('the load has been answered', 20_000, () => sending.answered() > 30)
  await server.kill()
  const servingMs = await server.start()
  const before = sending.answered()
  await eventually('the load is answered again', 5_000, () => sending.answered() > before + 25)
  const senders = await sending.stop()
  const unanswered = await sendAgain(server.origin, senders)
  expect(servingMs).toBeLessThan(5_000)
  expect(slowest(senders)).toBeLessThan(5_000)
  await expectNothingLost(senders, server)
  report('application killed', {
    senders: senders.length,
    unanswered,
    servingMs,
    slowestMs: slowest(senders),
  })
})

test('killing PostgreSQL loses nothing: the journal takes over, and is played back within 10 s', async () => {
  const server = await prepareServer()
  await server.start()
  const sending = startSending(server.origin)
  const kills = seconds(1, 5) / 1000
  let backMs = 0
  for (let kill = 0; kill < kills; kill++) {
    const before = sending.answered()
    await eventually('the load is answered', 20_000, () => sending.answered() > before + 30)
    const postmaster = readPostmasterPid(path.join(server.dataDir, 'database'))
    expect(postmaster).toBeGreaterThan(1)
    process.kill(postmaster as number, 'SIGKILL')
    const back = await eventually('the database is back', 10_000, async () => {
      const { body } = await ask(`${server.origin}/readyz`)
      const isOther = readPostmasterPid(path.join(server.dataDir, 'database')) !== postmaster
      return isOther && JSON.parse(body.toString()).database === 'ok'
    })
    backMs = Math.max(backMs, back.ms)
  }
  const after = sending.answered()
  await eventually('the load is answered still', 5_000, () => sending.answered() > after + 25)
  const senders = await sending.stop()
  expect(
    senders.flatMap((each) => each.other),
    'every post was answered with a receipt',
  ).toEqual([])
  expect(slowest(senders)).toBeLessThan(5_000)
  const played = await eventually('everything is in the database', 10_000, async () => {
    return (await readRows(server.databaseUrl())).length >= senders.length
  })
  await expectNothingLost(senders, server)
  report('PostgreSQL killed', {
    senders: senders.length,
    kills,
    backMs,
    playedMs: played.ms,
    slowestMs: slowest(senders),
  })
})
