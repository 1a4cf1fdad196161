import { describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { openDatabaseLine, type DatabaseLine } from './database-proxy.ts'
import { expectNothingLost, readRows, slowest } from './expect-nothing-lost.ts'
import { isLong, seconds } from './fault-length.ts'
import { report } from './report.ts'
import { prepareServer, type Server } from './running-server.ts'
import { seesReceiptPage, sendAgain, startSending, type Sender, type Sending } from './senders.ts'

type Fault = {
  name: string
  begin: (line: DatabaseLine) => Promise<void> | void
  end: (line: DatabaseLine) => Promise<void>
}
const allFaults: Fault[] = [
  { name: 'refused', begin: (line) => line.refuse(), end: (line) => line.comeBack() },
  { name: 'silent', begin: (line) => line.fallSilent(), end: (line) => line.comeBack('delivered') },
  {
    name: 'silent, and its connections lost',
    begin: (line) => line.fallSilent(),
    end: (line) => line.comeBack('lost'),
  },
]
// The worker waits a minute for what was lost: too long for every run.
const faults = isLong ? allFaults : allFaults.slice(0, 2)

describe.for(faults)('the database $name', ({ name, begin, end }) => {
  test('is made up for by the journal, which is played back exactly once within 10 s', async () => {
    const line = await openDatabaseLine()
    const server = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
    await server.start()
    const sending = startSending(server.origin)
    await answered(sending, 30)
    await begin(line)
    await answered(sending, (50 * seconds(5, 60)) / 1000)
    const page = await ask(`${server.origin}/`)
    expect(page.status, 'the landing page is served meanwhile').toBe(200)
    expect(await seesReceiptPage(sending.senders), 'so is the page of a receipt').toBe(true)
    await end(line)
    const played = await keptWithin10s(server, [...sending.senders])
    await answered(sending, 25)
    const senders = await sending.stop()
    expect(
      senders.flatMap((each) => each.other),
      'every post was answered with a receipt',
    ).toEqual([])
    expect(slowest(senders)).toBeLessThan(5_000)
    await expectNothingLost(senders, server)
    report(`database ${name}`, { senders: senders.length, playedMs: played, slowestMs: slowest(senders) })
  })
})

describe.for(faults)('the application killed while the database is $name', ({ name, begin, end }) => {
  test('starts without it, takes inquiries, and plays all back', async () => {
    const line = await openDatabaseLine()
    const server = await prepareServer({ DATABASE_URL: line.url }, line.directUrl)
    await server.start()
    const sending = startSending(server.origin)
    await answered(sending, 30)
    await begin(line)
    await answered(sending, (50 * seconds(2, 30)) / 1000)
    await server.kill()
    const servingMs = await server.start({ path: '/healthz' })
    await answered(sending, 25)
    const senders = await sending.stop()
    const unanswered = await sendAgain(server.origin, senders)
    expect(await seesReceiptPage(senders), 'a receipt has its page').toBe(true)
    await end(line)
    // Nobody posts any more: the journal is played back all the same.
    const played = await keptWithin10s(server, senders)
    await eventually(
      'the landing page is back',
      10_000,
      async () => (await ask(`${server.origin}/`)).status === 200,
    )
    expect(servingMs).toBeLessThan(5_000)
    expect(slowest(senders)).toBeLessThan(5_000)
    await expectNothingLost(senders, server)
    report(`killed while the database is ${name}`, {
      senders: senders.length,
      unanswered,
      servingMs,
      playedMs: played,
      slowestMs: slowest(senders),
    })
  })
})

/** So many more have seen a receipt, at something like the pace at which they ask. */
async function answered(sending: Sending, more: number): Promise<void> {
  const before = sending.answered()
  await eventually(
    `${more} more see a receipt`,
    10_000 + more * 30,
    () => sending.answered() >= before + more,
  )
}

async function keptWithin10s(server: Server, senders: readonly Sender[]): Promise<number> {
  const shown = senders.flatMap((each) => each.receipts)
  const { ms } = await eventually('every receipt shown is in the database', 10_000, async () => {
    const kept = new Set((await readRows(server.databaseUrl())).map((row) => row.receipt))
    const missing = shown.filter((receipt) => !kept.has(receipt))
    if (missing.length > 0) throw new Error(`${missing.length} of ${shown.length} are missing`)
    return true
  })
  return ms
}
