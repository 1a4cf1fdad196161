import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeSmallDisk } from '../support/small-disk.ts'
import { openDatabaseLine } from './database-proxy.ts'
import { readRows } from './expect-nothing-lost.ts'
import { prepareServer, type Server } from './running-server.ts'
import { newSender, send } from './senders.ts'

const noMount = 'a small disk can be made by root alone, on Linux'

test.for(['JOURNAL_DIR', 'DATA_DIR'])(
  'a server starts though the disk of %s is full, and names it',
  async (variable, { skip }) => {
    const disk = makeSmallDisk('256k')
    if (!disk) return skip(noMount)
    const { directUrl } = await openDatabaseLine()
    const server = await prepareServer({ DATABASE_URL: directUrl, [variable]: disk }, directUrl)
    await server.start()
    await isKept(server, 1)
    await server.kill()
    fill(disk)
    await server.start()
    expect(server.said()).toMatch(new RegExp(`"level":"error".*"variable":"JOURNAL_DIR","path":"${disk}`))
    await isKept(server, 2)
    await server.kill()
    rmSync(path.join(disk, 'ballast'))
    await server.start()
    await isKept(server, 3)
  },
)

test('a first start whose journal cannot be opened takes inquiries all the same, and says so', async () => {
  const { directUrl } = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: directUrl }, directUrl)
  server.env.JOURNAL_DIR = path.join(server.dataDir, 'spoiled')
  // A folder where the lock's file belongs cannot be opened as one.
  mkdirSync(path.join(server.env.JOURNAL_DIR, 'holder.lock'), { recursive: true })
  await server.start()
  expect(server.said()).toMatch(/"level":"error".*"event":"journal.missing","variable":"JOURNAL_DIR"/)
  await isKept(server, 1)
})

/** One more person asks, sees a receipt, and has a row. */
async function isKept(server: Server, rows: number): Promise<void> {
  const sender = newSender()
  await send(server.origin, sender)
  expect(sender.receipts).toHaveLength(1)
  expect(await readRows(server.databaseUrl())).toHaveLength(rows)
}

function fill(disk: string): void {
  const ballast = path.join(disk, 'ballast')
  for (const size of [1024 * 1024, 64 * 1024, 4096]) {
    const file = existsSync(ballast) ? path.join(disk, `ballast-${size}`) : ballast
    expect(() => writeFileSync(file, new Uint8Array(size))).toThrow('ENOSPC')
  }
}
