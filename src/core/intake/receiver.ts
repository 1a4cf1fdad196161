import { AppError, isUnavailable } from '../../kernel/errors.ts'
import { loadOnce } from '../../kernel/memo.ts'
import { isRefusal } from '../../platform/database/database.ts'
import { createSharedCommit } from '../../platform/database/shared-commit.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Ctx } from '../context.ts'
import { assertStores, storeArrivals, type Arrival } from '../submissions/index.ts'
import { createAlarm } from './alarm.ts'
import { noJournal, openJournal, type JournalState } from './journal.ts'
import { createPlayback } from './playback.ts'
import { noReceiptLog, openReceiptLog } from './receipt-log.ts'
import { createReceiptNotes } from './receipt-notes.ts'
import { createShownMemory } from './shown-memory.ts'
import { createTurnedAwayCount, type TurnedAway } from './turned-away.ts'

/** How long a sender waits for the database before the journal takes over. */
const databasePatienceMs = 2_000
/** So many senders at once are a rush. */
const busyFrom = 16
/** Those whose inquiries share a commit leave together: for a moment nobody waits, and the next ones are on their way. */
const busyForMs = 100

export type Receiver = {
  /**
   * Keeps an arrival, in the database or in the journal, and notes that its receipt is shown.
   * @param network the sender's, whose share of the journal it may use
   * @returns the receipt to show: an earlier one when the same content came within 24 hours
   * @throws AppError `unavailable` when it could be kept nowhere; then nothing may be claimed
   */
  receive(arrival: Arrival, network: string): Promise<string>
  /** Stores what the journal holds; resolves to how many were played, or throws while the database is away. */
  playBack(): Promise<number>
  /** Whether the database took nothing when it was last tried. */
  readonly isDatabaseAway: boolean
  /** Whether senders queue up at this moment; what can wait should. */
  readonly isBusy: boolean
  readonly journal: JournalState
  /** `not-noted`: numbers were shown that the receipt log did not take. */
  readonly receipts: 'ok' | 'not-noted'
  /** To be called each minute: writes what the receipt log is owed, and says what alarms have counted. */
  tend(): Promise<void>
  /** Hands over how many people were turned away since the last time. */
  handOverTurnedAway(store: (counted: TurnedAway) => Promise<void>): Promise<void>
  close(): Promise<void>
}

type Options = {
  /** A context for the pool that only receiving uses, so that slow pages never hold it up. Null while there is no database yet. */
  ctx: () => Ctx | null
  /** Where the journal and the receipt log lie; null where it cannot be used. */
  folder: string | null
  server: string
  journalBytes: number
  log: Log
  now: () => Date
  /** Called after a commit that left work to do. */
  onStored?: () => void
}

export function openReceiver(options: Options): Receiver {
  const { ctx, folder, server, journalBytes, log, now, onStored = () => undefined } = options
  const journal = folder === null ? noJournal : openJournal(folder, journalBytes)
  const receipts = folder === null ? noReceiptLog : openReceiptLog(folder, now)
  const notes = createReceiptNotes({ receipts, ctx, server, log, now })
  const shown = createShownMemory()
  /** At the first look or once the server serves: thousands of lines would hold up the first page. */
  const loadShown = loadOnce(async () => {
    if (folder === null) return
    // Without it the database tells what came before.
    await shown.load(folder, now()).catch((error) => log.warn('intake.receipts-unread', { error }))
  })
  const underway = new Map<string, Promise<string>>()
  let busyUntil = 0
  const turnedAway = createTurnedAwayCount(now)
  const turnedAwayAlarm = createAlarm(log, 'intake.turned-away', now)

  function database(): Ctx {
    const present = ctx()
    if (!present) throw new AppError('unavailable', 'The database is not open yet.')
    return present
  }
  const playback = createPlayback({
    journal,
    store: async (arrivals) => storeArrivals(database(), server, arrivals),
    assertStores: async () => assertStores(database(), server),
    onStored,
    log,
    now,
  })
  const shared = createSharedCommit({
    async commit(arrivals: readonly Arrival[]) {
      const kept = await storeArrivals(database(), server, arrivals)
      onStored()
      return kept
    },
    most: 64,
    patienceMs: databasePatienceMs,
  })

  async function receiveFirst(arrival: Arrival, contentHash: string, network: string): Promise<string> {
    await loadShown()
    const before = shown.find(contentHash, arrival.receivedAt)
    if (before) {
      const again = { ...arrival, receipt: before.receipt, previousReceipt: before.receipt }
      const { awaySince } = playback
      const isInJournal = awaySince !== null && before.keptAt !== null && before.keptAt >= awaySince
      // A database that was restored may have lost the row since; one that has it keeps nothing twice.
      const kept = isInJournal ? undefined : await keep(again, network).catch(ignoreUnavailable)
      // Another number stands for content that was closed without a reply since: a submission of its own, to be noted as such.
      if (kept === undefined || kept === before.receipt) {
        shown.remember(contentHash, { ...before, keptAt: now() })
        return before.receipt
      }
      return showNew(kept, contentHash)
    }
    const receipt = await keep(arrival, network).catch((error) => {
      if (isUnavailable(error)) {
        turnedAway.add()
        turnedAwayAlarm.ring({ error: String(error.cause ?? error) })
      }
      throw error
    })
    return showNew(receipt, contentHash)
  }

  async function showNew(receipt: string, contentHash: string): Promise<string> {
    const at = now()
    await notes.note({ receipt, contentHash, at })
    shown.remember(contentHash, { receipt, at, keptAt: at })
    return receipt
  }

  async function keep(arrival: Arrival, network: string): Promise<string> {
    if (!playback.awaySince) {
      try {
        return await shared.submit(arrival)
      } catch (error) {
        if (isRefusal(error)) log.error('intake.refused', { receipt: arrival.receipt, error })
        else playback.markAway(error)
      }
    }
    // The number is shown before anyone can look for an earlier one: the row must have it, too.
    await journal.append({ ...arrival, previousReceipt: arrival.receipt }, network)
    // The database said no, or came back while this was written: nobody else would look again.
    if (!playback.awaySince) void playback.playOnceMore()
    return arrival.receipt
  }

  return {
    async receive(arrival, network) {
      const contentHash = Buffer.from(arrival.contentHash).toString('base64url')
      const same = underway.get(contentHash)
      if (same) return same
      const receiving = receiveFirst(arrival, contentHash, network)
      underway.set(contentHash, receiving)
      if (underway.size > busyFrom) busyUntil = performance.now() + busyForMs
      try {
        return await receiving
      } finally {
        underway.delete(contentHash)
      }
    },
    async playBack() {
      await loadShown()
      return playback.play()
    },
    get isDatabaseAway() {
      return playback.awaySince !== null
    },
    get isBusy() {
      return performance.now() < busyUntil
    },
    get journal() {
      return journal.state
    },
    get receipts() {
      return notes.isOwing ? 'not-noted' : 'ok'
    },
    async tend() {
      turnedAwayAlarm.sayRest()
      notes.sayRest()
      await notes.payOwed()
    },
    handOverTurnedAway: turnedAway.handOver,
    async close() {
      await Promise.allSettled(underway.values())
      await playback.play().catch((error) => log.warn('intake.journal-stays', { error: String(error) }))
      playback.stop()
      turnedAwayAlarm.sayRest()
      await notes.payOwed()
      await journal.close()
      await receipts.close()
    },
  }
}

/** It was kept when its number was first shown; only keeping it once more failed. */
function ignoreUnavailable(error: unknown): undefined {
  if (!isUnavailable(error)) throw error
  return undefined
}
