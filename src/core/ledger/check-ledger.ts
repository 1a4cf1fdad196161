import type { Ctx } from '../context.ts'
import { findReceiptFiles, readJournal, readReceiptFiles, type Shown } from '../intake/index.ts'
import { requireSystem } from '../staff/index.ts'
import { findByReceipts, findUnfinished } from '../submissions/index.ts'
import type { Discrepancy, LedgerReport } from './schema.ts'

const batchSize = 1_000

/**
 * Holds the receipt log in `folder`, kept apart from the database, against what is kept, row by row.
 * Reads log, journal and database in this order: what moves from one to the next meanwhile is seen at least once.
 */
export async function checkLedger(ctx: Ctx, folder: string, since?: Date): Promise<LedgerReport> {
  requireSystem(ctx)
  const log = await readShown(folder, since)
  const { waiting, refused, unreadable } = await readJournal(folder, hashOf)
  const { shown } = log
  const byState = noneByState()
  const storedSince = await findByReceipts(ctx, [...refused.keys()])
  const off: Discrepancy[] = [
    ...[...refused.keys()]
      .filter((each) => !storedSince.has(each))
      .map((receipt) => ({ receipt, what: 'refused' as const })),
    ...unreadable.map((file) => ({ receipt: file, what: 'unreadable' as const })),
    ...(await findUnfinished(ctx)),
  ]
  for (let at = 0; at < shown.length; at += batchSize) {
    const batch = shown.slice(at, at + batchSize)
    const kept = await findByReceipts(
      ctx,
      batch.map((each) => each.receipt),
    )
    for (const each of batch) {
      const row = kept.get(each.receipt)
      const state =
        row?.state ?? (waiting.has(each.receipt) ? 'journaled' : refused.has(each.receipt) ? 'refused' : null)
      const hash = row ? hashOf(row) : (waiting.get(each.receipt) ?? refused.get(each.receipt))
      const what = discrepancyOf(each, state, hash)
      if (state) byState[state]++
      if (what) off.push({ receipt: each.receipt, what })
    }
  }
  return { shown: shown.length, byState, off, damagedLines: log.damaged }
}

async function readShown(folder: string, since = new Date(0)): Promise<{ shown: Shown[]; damaged: number }> {
  const shown = new Map<string, Shown>()
  let damaged = 0
  for await (const line of readReceiptFiles(folder, await findReceiptFiles(folder, since))) {
    if (!line.shown) damaged++
    else if (line.shown.at >= since) shown.set(line.shown.receipt, line.shown)
  }
  return { shown: [...shown.values()], damaged }
}

function discrepancyOf(shown: Shown, state: keyof LedgerReport['byState'] | null, hash: string | undefined) {
  if (!state) return 'missing'
  return hash !== shown.contentHash && state !== 'erased' ? 'other-content' : null
}

const noneByState = () => ({
  waiting: 0,
  worked: 0,
  quarantined: 0,
  discarded: 0,
  erased: 0,
  failed: 0,
  journaled: 0,
  refused: 0,
})

const hashOf = ({ contentHash }: { contentHash: Uint8Array }) =>
  Buffer.from(contentHash).toString('base64url')
