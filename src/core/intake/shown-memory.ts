import { findReceiptFiles, readReceiptFiles } from './receipt-log.ts'

const dayMs = 24 * 3600 * 1000
/** Receipts of the last day that are held in memory; beyond it the database tells what came before. */
const maxRemembered = 20_000

/** `keptAt`: when this process saw it kept; null for what an earlier one did. */
type Remembered = { readonly receipt: string; readonly at: Date; readonly keptAt: Date | null }

/** Which receipt was shown for which content in the last day. */
export function createShownMemory() {
  const shown = new Map<string, Remembered>()

  function remember(contentHash: string, each: Remembered): void {
    shown.set(contentHash, each)
    const oldest = shown.size > maxRemembered ? shown.keys().next().value : undefined
    if (oldest !== undefined) shown.delete(oldest)
  }

  return {
    remember,
    find(contentHash: string, at: Date): Remembered | null {
      const before = shown.get(contentHash)
      return before && at.getTime() - before.at.getTime() < dayMs ? before : null
    },
    /** Reads what earlier processes showed. */
    async load(folder: string, now: Date): Promise<void> {
      const since = new Date(now.getTime() - dayMs)
      for await (const { shown } of readReceiptFiles(folder, await findReceiptFiles(folder, since))) {
        if (shown && shown.at >= since)
          remember(shown.contentHash, { receipt: shown.receipt, at: shown.at, keptAt: null })
      }
    },
  }
}
