import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createIntake, loadOffer, openReceiver, type Offer } from '../../src/core/intake/index.ts'
import { checkAndSettle } from '../../src/core/ledger/standing-check.ts'
import { quiet, type TestSchool } from './database.ts'
import { receipts } from './inquirers.ts'

/** The way in of one server, with a receipt log of its own; no proof of work is asked for. */
export async function openIntake({ ctx }: Pick<TestSchool, 'ctx'>) {
  const folder = mkdtempSync(path.join(tmpdir(), 'intake-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  let isThere = true
  const receiver = openReceiver({
    ctx: () => (isThere ? ctx : null),
    folder,
    server: 'server-1',
    journalBytes: 1024,
    log: quiet,
    now: ctx.now,
  })
  onTestFinished(() => receiver.close())
  const offer: Offer | null = await loadOffer(ctx)
  const { enter } = createIntake({
    receiver,
    receipts,
    offer: () => offer,
    captcha: null,
    mode: 'weigh',
    networkKey: (place) => place,
    now: ctx.now,
  })
  return {
    enter,
    takeDatabaseAway: () => (isThere = false),
    ledger: () => checkAndSettle(ctx, { folder, receipts }, 'server-1'),
  }
}
