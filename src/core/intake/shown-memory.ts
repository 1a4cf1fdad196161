import { LRUCache } from 'lru-cache'
import { endOf, findReceiptFiles, readReceiptFiles } from './receipt-log.ts'

const dayMs = 24 * 3600 * 1000
/** Receipts of the last day that are held in memory; beyond it the database tells what came before. */
const maxRemembered = 20_000
/** More than a line of the receipt log takes. */
const lineBytes = 128

/** `keptAt`: when this process saw it kept; null for what an earlier one did. */
type Remembered = { readonly receipt: string; readonly at: Date; readonly keptAt: Date | null }

/** Which receipt was shown for which content in the last day. */
export function createShownMemory() {
  const shown = new LRUCache<string, Remembered>({ max: maxRemembered })
  const remember = (contentHash: string, each: Remembered): void => void shown.set(contentHash, each)

  return {
    remember,
    find(contentHash: string, at: Date): Remembered | null {
      const before = shown.peek(contentHash)
      return before && at.getTime() - before.at.getTime() < dayMs ? before : null
    },
    /** Reads what earlier processes showed, as far as there is room for it: a log of a hundred thousand would hold up the start. */
    async load(folder: string, now: Date): Promise<void> {
      const since = new Date(now.getTime() - dayMs)
      const files = endOf(await findReceiptFiles(folder, since), maxRemembered * lineBytes)
      for await (const { shown } of readReceiptFiles(folder, files)) {
        if (shown && shown.at >= since)
          remember(shown.contentHash, { receipt: shown.receipt, at: shown.at, keptAt: null })
      }
    },
  }
}
