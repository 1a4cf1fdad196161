import { mkdir } from 'node:fs/promises'
import { isDatabaseAway, type Ctx } from '../../platform/database/database.ts'
import { createSharedCommit } from '../../platform/database/shared-commit.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Arrival } from './arrival.ts'
import { openJournal } from './journal.ts'
import { openReceiptLog, readReceiptLog, type Shown } from './receipt-log.ts'
import { storeArrivals } from './store-arrivals.ts'

const dayMs = 24 * 3600 * 1000
/** How long a sender waits for the database before the journal takes over. */
const databasePatienceMs = 2_000
const probeEveryMs = 500
/** So many senders at once are a rush. */
const busyFrom = 16
/** Receipts of the last day that are held in memory; beyond it the database tells what came before. */
const mostRemembered = 20_000

export type Receiver = {
  /**
   * Keeps an arrival, in the database or in the journal, and notes that its receipt is shown.
   * @returns the receipt to show: an earlier one when the same content came within 24 hours
   * @throws AppError `unavailable` when it could be kept nowhere; then nothing may be claimed
   */
  receive(arrival: Arrival): Promise<string>
  /** Stores what the journal holds; resolves to how many were played, or throws while the database is away. */
  playBack(): Promise<number>
  readonly isDatabaseAway: boolean
  /** Whether senders queue up at this moment; what can wait should. */
  readonly isBusy: boolean
  /** Whether the journal could take over now. */
  readonly canJournal: boolean
  close(): Promise<void>
}

type Options = {
  /** A context for the pool that only receiving uses, so that slow pages never hold it up. Null while there is no database yet. */
  ctx: () => Ctx | null
  folder: string
  server: string
  journalBytes: number
  log: Log
  now: () => Date
  /** Called after a commit that left work to do. */
  onStored?: () => void
}

export async function openReceiver({
  ctx,
  folder,
  server,
  journalBytes,
  log,
  now,
  onStored,
}: Options): Promise<Receiver> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const journal = openJournal(folder, journalBytes)
  const receipts = openReceiptLog(folder)
  const shown = new Map(
    (await readReceiptLog(folder, new Date(now().getTime() - dayMs))).shown.map((each) => [
      each.contentHash,
      each,
    ]),
  )
  const underway = new Map<string, Promise<string>>()
  let away = false
  let probe: NodeJS.Timeout | undefined
  let playing: Promise<number> | null = null

  async function store(arrivals: readonly Arrival[]): Promise<string[]> {
    const database = ctx()
    if (!database) throw new Error('Connection to the database is not open yet')
    return storeArrivals(database, server, arrivals)
  }
  const shared = createSharedCommit({
    async commit(arrivals: readonly Arrival[]) {
      const kept = await store(arrivals)
      onStored?.()
      return kept
    },
    most: 64,
    patienceMs: databasePatienceMs,
  })

  async function keep(arrival: Arrival): Promise<string> {
    if (!away) {
      try {
        return await shared.submit(arrival)
      } catch (error) {
        if (isDatabaseAway(error)) markAway(error)
        else log.error('intake.refused', { receipt: arrival.receipt, error })
      }
    }
    // The number is shown before anyone can look for an earlier one: the row must have it, too.
    await journal.append({ ...arrival, previousReceipt: arrival.receipt })
    // The database said no, or came back while this was written: nobody else would look again.
    if (!away) void playBackOnceMore()
    return arrival.receipt
  }

  function markAway(error: unknown): void {
    if (away) return
    away = true
    log.warn('intake.database-away', { error: error instanceof Error ? error.message : String(error) })
    probe = setInterval(() => void playBack().catch(() => undefined), probeEveryMs).unref()
  }

  function playBack(): Promise<number> {
    playing ??= play().finally(() => (playing = null))
    return playing
  }

  async function play(): Promise<number> {
    try {
      let played = await journal.playBack(storeOrSetAside)
      if (played === 0) await assertReachable()
      clearInterval(probe)
      if (away) log.info('intake.database-back', { played })
      away = false
      // Who still saw the database away wrote meanwhile.
      for (let more = 1; more > 0; played += more) more = await journal.playBack(storeOrSetAside)
      if (played > 0) onStored?.()
      return played
    } catch (error) {
      if (isDatabaseAway(error)) markAway(error)
      else log.error('intake.playback', { error })
      throw error
    }
  }

  /** The playback that is under way may have passed the newest line. */
  async function playBackOnceMore(): Promise<void> {
    await playing?.catch(() => undefined)
    await playBack().catch(() => undefined)
  }

  async function assertReachable(): Promise<void> {
    const database = ctx()
    if (!database) throw new Error('Connection to the database is not open yet')
    await database.db.execute('select 1')
  }

  async function storeOrSetAside(arrivals: readonly Arrival[]): Promise<void> {
    try {
      await store(arrivals)
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      if (arrivals.length > 1) {
        for (const each of arrivals) await storeOrSetAside([each])
        return
      }
      for (const each of arrivals) {
        log.error('intake.set-aside', { receipt: each.receipt, error })
        await journal.setAside(each)
      }
    }
  }

  async function note(receipt: string, contentHash: string): Promise<void> {
    const line: Shown = { receipt, contentHash, at: now() }
    // A full disk must not turn away someone whose inquiry the database has: the number is shown, and the alarm tells.
    await receipts.append(line).catch((error) => log.error('intake.receipt-log', { receipt, error }))
    shown.set(contentHash, line)
    const oldest = shown.size > mostRemembered ? shown.keys().next().value : undefined
    if (oldest !== undefined) shown.delete(oldest)
  }

  return {
    async receive(arrival) {
      const contentHash = Buffer.from(arrival.contentHash).toString('base64url')
      const before = shown.get(contentHash)
      if (before && arrival.receivedAt.getTime() - before.at.getTime() < dayMs) return before.receipt
      const same = underway.get(contentHash)
      if (same) return same
      const receiving = keep(arrival).then(async (receipt) => {
        await note(receipt, contentHash)
        return receipt
      })
      underway.set(contentHash, receiving)
      try {
        return await receiving
      } finally {
        underway.delete(contentHash)
      }
    },
    playBack,
    get isDatabaseAway() {
      return away
    },
    get isBusy() {
      return underway.size > busyFrom
    },
    get canJournal() {
      return journal.canAppend
    },
    async close() {
      await Promise.allSettled(underway.values())
      await playBack().catch((error) => log.warn('intake.journal-stays', { error: String(error) }))
      clearInterval(probe)
      await journal.close()
      await receipts.close()
    },
  }
}
