import { createSharedCommit } from '../../platform/database/shared-commit.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Ctx } from '../context.ts'
import { findReceiptsOwed, markReceiptsOwed, settleReceiptsOwed } from '../submissions/index.ts'
import { createAlarm } from './alarm.ts'
import type { ReceiptLog, Shown } from './receipt-log.ts'

/** In pieces: a disk with little room takes some of them. */
const atOnce = 100

export type ReceiptNotes = {
  /** Resolves once the receipt stands in the log or, where that takes nothing, is owed to it; never rejects. */
  note(shown: Shown): Promise<void>
  /** Writes what is owed, as far as the log takes it. */
  payOwed(): Promise<void>
  /** Whether a receipt that was shown is in no log yet. */
  readonly isOwing: boolean
  sayRest(): void
}

type Options = {
  receipts: ReceiptLog
  ctx: () => Ctx | null
  server: string
  log: Log
  now: () => Date
}

/**
 * Notes receipts in the log. What it does not take is marked in the submission's own row, so that a kill does not lose it,
 * and only what has no row yet is held in memory.
 */
export function createReceiptNotes({ receipts, ctx, server, log, now }: Options): ReceiptNotes {
  const alarm = createAlarm(log, 'intake.receipt-log', now)
  /** Nobody knows what the last process left until the database was asked. */
  let mayHaveRows = true
  let hasRows = false
  let owed: Shown[] = []
  let paying: Promise<void> | null = null

  const marking = createSharedCommit({
    async commit(shown: readonly Shown[]) {
      const database = ctx()
      if (!database) throw new Error('there is no database yet')
      const marked = await markReceiptsOwed(
        database,
        shown.map((each) => each.receipt),
      )
      return shown.map((each) => marked.has(each.receipt))
    },
    most: 500,
    patienceMs: 2_000,
  })

  async function owe(shown: Shown): Promise<void> {
    const isMarked = await marking.submit(shown).catch(() => false)
    if (isMarked) mayHaveRows = hasRows = true
    else owed.push(shown)
  }

  async function pay(): Promise<void> {
    while (owed.length > 0) {
      const lines = owed.slice(0, atOnce)
      await receipts.append(lines)
      owed = owed.slice(lines.length)
    }
    const database = ctx()
    if (!database) return
    while (mayHaveRows) {
      // Before asking: what is marked meanwhile is asked for again.
      mayHaveRows = false
      const paid = await payRows(database).catch((error) => {
        mayHaveRows = true
        throw error
      })
      if (paid > 0) mayHaveRows = true
      else hasRows = mayHaveRows
    }
  }

  async function payRows(database: Ctx): Promise<number> {
    const rows = await findReceiptsOwed(database, server, atOnce)
    if (rows.length === 0) return 0
    hasRows = true
    const lines = rows.map(({ contentHash, ...row }) => ({
      ...row,
      contentHash: Buffer.from(contentHash).toString('base64url'),
    }))
    await receipts.append(lines)
    await settleReceiptsOwed(
      database,
      server,
      rows.map((row) => row.receipt),
    )
    return rows.length
  }

  function payOnce(): Promise<void> {
    paying ??= pay()
      .catch(() => undefined)
      .finally(() => (paying = null))
    return paying
  }

  return {
    async note(shown) {
      try {
        await receipts.append([shown])
        if (owed.length > 0 || hasRows) void payOnce()
      } catch (error) {
        // A full disk must not turn away someone whose inquiry is kept: the number is shown, and the alarm tells.
        alarm.ring({ receipt: shown.receipt, error: String(error) })
        await owe(shown)
      }
    },
    payOwed() {
      // Another server may have stopped since then, and left receipts for this one to note.
      mayHaveRows = true
      return payOnce()
    },
    get isOwing() {
      return hasRows || owed.length > 0
    },
    sayRest: alarm.sayRest,
  }
}
