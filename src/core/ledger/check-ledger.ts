import type { Ctx } from '../context.ts'
import { findReceiptFiles, readJournal, readReceiptFiles } from '../intake/index.ts'
import { requireSystem } from '../staff/index.ts'
import { findProofs, type Receipts } from '../submissions/index.ts'
import { proveKept, proveReceipts, type Claim, type JournalProof } from './prove-receipts.ts'
import type { Discrepancy, LedgerReport } from './schema.ts'

const batchSize = 1_000
const maxNamed = 10_000

export type LedgerOptions = {
  /** The receipt log and the journal of one server. */
  readonly folder: string
  readonly receipts: Pick<Receipts, 'hashContent' | 'numbersFor'>
  /** Checks what was shown since then; everything where it is left out. */
  readonly since?: Date
}

/** What one reading found; `off` names the first ten thousand. */
export type Checked = Omit<LedgerReport, 'off'> & {
  readonly off: readonly Discrepancy[]
  readonly journal: JournalProof & { readonly unreadable: readonly string[] }
}

/**
 * Holds the receipt log, kept apart from the database, against what is kept, row by row and in batches.
 * Reads the log as it stood at the beginning, then journal, then database: what moves from one to the next meanwhile is seen at least once.
 */
export async function checkLedger(ctx: Ctx, options: LedgerOptions): Promise<Checked> {
  requireSystem(ctx)
  const { folder, receipts, since = new Date(0) } = options
  const isThorough = options.since === undefined
  const files = await findReceiptFiles(folder, since)
  const journal = await readJournal(folder, (arrival) => proveKept(receipts, arrival))
  const byState = noneByState()
  const counts = { shown: 0, unproven: 0, damagedLines: 0 }
  const off: Discrepancy[] = []
  const name = (each: Discrepancy) => void (off.length < maxNamed && off.push(each))

  for (const receipt of await notStored(ctx, [...journal.refused.keys()])) {
    name({ receipt, what: 'refused', contentHash: journal.refused.get(receipt)?.contentHash })
  }
  for (const file of journal.unreadable) name({ receipt: file, what: 'unreadable' })

  async function prove(batch: readonly Claim[]): Promise<void> {
    const hashes = new Map(batch.map((each) => [each.receipt, each.contentHash]))
    for (const { receipt, state, what, isUnproven } of await proveReceipts(
      ctx,
      receipts,
      batch,
      journal,
      isThorough,
    )) {
      if (state) byState[state]++
      if (isUnproven) counts.unproven++
      if (what) name({ receipt, what, contentHash: hashes.get(receipt) })
    }
  }

  const isNew = createFirstSight()
  let batch: Claim[] = []
  for await (const { shown, file, number } of readReceiptFiles(folder, files)) {
    if (!shown) {
      counts.damagedLines++
      name({ receipt: `${file}:${number}`, what: 'damaged' })
    } else if (shown.at >= since && isNew(file, shown.receipt)) {
      counts.shown++
      batch.push(shown)
    }
    if (batch.length < batchSize) continue
    await prove(batch)
    batch = []
  }
  await prove(batch)
  return { ...counts, byState, off, journal }
}

/** A number is shown again within a day or so; what is older need not stay in memory. */
function createFirstSight() {
  const seen = new Map<string, Set<string>>()
  return (file: string, receipt: string): boolean => {
    for (const receipts of seen.values()) if (receipts.has(receipt)) return false
    const ofFile = seen.get(file)
    if (ofFile) ofFile.add(receipt)
    else seen.set(file, new Set([receipt]))
    const oldest = seen.size > 3 ? seen.keys().next().value : undefined
    if (oldest !== undefined) seen.delete(oldest)
    return true
  }
}

async function notStored(ctx: Ctx, receipts: readonly string[]): Promise<string[]> {
  const missing: string[] = []
  for (let at = 0; at < receipts.length; at += batchSize) {
    const batch = receipts.slice(at, at + batchSize)
    const stored = await findProofs(ctx, batch)
    missing.push(...batch.filter((each) => !stored.has(each)))
  }
  return missing
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
