import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { makeSmallDisk } from '../support/small-disk.ts'
import { openDatabaseLine } from './database-proxy.ts'
import { expectNothingLost } from './expect-nothing-lost.ts'
import { prepareServer, readLedger, type Server } from './running-server.ts'
import { newSender, send, sendAgain } from './senders.ts'

const noMount = 'a small disk can be made by root alone, on Linux'

test('where neither database nor journal takes anything, nobody is sent here, and a person hears of it', async ({
  skip,
}) => {
  const disk = makeSmallDisk('512k')
  if (!disk) return skip(noMount)
  const { directUrl } = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: directUrl, JOURNAL_DIR: disk }, directUrl)
  await server.start()
  expect(await readiness(server)).toMatchObject({ status: 200, database: 'ok', journal: 'ok' })
  const admin = new Client({ connectionString: directUrl })
  await admin.connect()
  onTestFinished(() => admin.end())
  await admin.query(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'no room' using errcode = '53100'; end $$`)
  await admin.query('create trigger no_room before insert on submission execute function no_room()')
  const ballast = fill(disk)
  const senders = Array.from({ length: 20 }, () => newSender())
  for (const sender of senders) await send(server.origin, sender)
  expect(senders.flatMap((each) => each.other)).toEqual(senders.map(() => 503))
  expect(await readiness(server)).toMatchObject({
    status: 503,
    ready: false,
    database: 'takes nothing',
    journal: 'failing',
  })
  expect(server.said()).toMatch(/"level":"error".*"event":"intake.turned-away"/)

  await admin.query('drop trigger no_room on submission')
  await eventually(
    'it is ready though nobody posts',
    5_000,
    async () => (await readiness(server)).status === 200,
  )
  rmSync(ballast)
  await sendAgain(server.origin, senders)
  await expectNothingLost(senders, server)
  await server.kill('SIGTERM')
  const { rows } = await admin.query('select people from turned_away')
  expect(rows).toEqual([{ people: 20 }])
})

test('receipts that the disk does not note are off until they are written, across a kill too', async ({
  skip,
}) => {
  const disk = makeSmallDisk('512k')
  if (!disk) return skip(noMount)
  const { directUrl } = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: directUrl, JOURNAL_DIR: disk }, directUrl)
  await server.start()
  const ballast = fill(disk)
  const senders = Array.from({ length: 20 }, () => newSender())
  await Promise.all(senders.map((sender) => send(server.origin, sender)))
  expect(senders.filter((each) => each.receipts.length === 1)).toHaveLength(20)
  expect(await readiness(server)).toMatchObject({ status: 200, receipts: 'not-noted' })
  const { code, report } = await readLedger(server)
  expect(code).toBe(1)
  expect(report.off.filter(({ what }) => what === 'not-noted')).toHaveLength(20)
  await server.kill()
  rmSync(ballast)
  await server.start()
  await eventually('they are written', 10_000, async () => (await readLedger(server)).report.shown === 20)
  await expectNothingLost(senders, server)
})

async function readiness(server: Server) {
  const { status, body } = await ask(`${server.origin}/readyz`)
  return { status, ...(JSON.parse(body.toString()) as Record<string, unknown>) }
}

/** Leaves no room for another byte; returns what to remove. */
function fill(disk: string): string {
  const ballast = path.join(disk, 'ballast')
  expect(() => writeFileSync(ballast, new Uint8Array(1024 * 1024))).toThrow('ENOSPC')
  return ballast
}
