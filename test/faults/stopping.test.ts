import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readPostmasterPid } from '../../src/platform/database/postgres-cluster.ts'
import { readHolder } from '../../src/platform/process/folder-lock.ts'
import { eventually } from '../support/eventually.ts'
import { expectNothingLost } from './expect-nothing-lost.ts'
import { report } from './report.ts'
import { isRunning, prepareServer, type Server } from './running-server.ts'
import { newSender, send, sendAgain, startSending } from './senders.ts'

const postmasterOf = (server: Server) => readPostmasterPid(path.join(server.dataDir, 'database')) ?? -1

test('SIGTERM answers what is in flight, stops PostgreSQL and ends with code 0 within 15 s', async () => {
  const server = await prepareServer()
  await server.start()
  const sending = startSending(server.origin)
  await eventually('the load is answered', 20_000, () => sending.answered() > 30)
  const postmaster = postmasterOf(server)
  const inFlight = [...sending.senders]
  const startedAt = performance.now()
  const ending = await server.kill('SIGTERM')
  const stoppedMs = Math.round(performance.now() - startedAt)
  const senders = await sending.stop()
  expect(ending).toEqual({ code: 0, signal: null })
  expect(stoppedMs).toBeLessThan(15_000)
  expect(isRunning(postmaster)).toBe(false)
  expect(
    inFlight.filter((each) => each.receipts.length === 0),
    'what was in flight is answered',
  ).toEqual([])
  await server.start()
  const unanswered = await sendAgain(server.origin, senders)
  await expectNothingLost(senders, server)
  report('SIGTERM', { senders: senders.length, unanswered, stoppedMs })
})

test('the server ends within 5 s of its launcher’s death, and the next start works', async () => {
  const server = await prepareServer()
  const command = [launcherNode(), 'bin/run.mjs', 'start']
  await server.start({ command })
  const sender = newSender()
  await send(server.origin, sender)
  const pid = readHolder(server.dataDir)?.pid ?? -1
  const postmaster = postmasterOf(server)
  expect(isRunning(pid)).toBe(true)
  // One process where the launcher's Node will do, two where it had to find another.
  const isChild = pid !== server.pid
  await server.kill()
  const gone = await eventually('the server is gone', 5_000, () => !isRunning(pid))
  if (isChild) await eventually('PostgreSQL is gone', 5_000, () => !isRunning(postmaster))
  const servingMs = await server.start({ command })
  await expectNothingLost([sender], server)
  report('launcher killed', { launcher: isChild ? 'apart' : 'same process', goneMs: gone.ms, servingMs })
})

test('a second start on the same data is told who holds it', async () => {
  const [first, second] = [await prepareServer(), await prepareServer()]
  await first.start()
  const told = `${first.dataDir} is held by another Prospectus (process ${first.pid}) and serves http://localhost:`
  second.env.DATA_DIR = first.dataDir
  await expect(second.start()).rejects.toThrow(told)
  expect(await second.ended).toEqual({ code: 1, signal: null })
  const sender = newSender()
  await send(first.origin, sender)
  await expectNothingLost([sender], first)
})

/** An older Node where the machine has one: then the launcher and the server are two processes. */
function launcherNode(): string {
  const installed = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, 'node'))
  const isOld = (node: string) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    return Number.parseInt((stdout ?? '').replace('v', ''), 10) < 24
  }
  return installed.find(isOld) ?? process.execPath
}
