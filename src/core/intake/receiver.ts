import { isDatabaseAway, isRefusal } from '../../platform/database/database.ts'
import type { Ctx } from '../context.ts'
import { createSharedCommit } from '../../platform/database/shared-commit.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Arrival } from '../submissions/index.ts'
import { noJournal, openJournal, type JournalState, type Played } from './journal.ts'
import {
  findReceiptFiles,
  noReceiptLog,
  openReceiptLog,
  readReceiptFiles,
  type Shown,
} from './receipt-log.ts'
import { storeArrivals } from '../submissions/index.ts'

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
   * @param network the sender's, whose share of the journal it may use
   * @returns the receipt to show: an earlier one when the same content came within 24 hours
   * @throws AppError `unavailable` when it could be kept nowhere; then nothing may be claimed
   */
  receive(arrival: Arrival, network: string): Promise<string>
  /** Stores what the journal holds; resolves to how many were played, or throws while the database is away. */
  playBack(): Promise<number>
  readonly isDatabaseAway: boolean
  /** Whether senders queue up at this moment; what can wait should. */
  readonly isBusy: boolean
  readonly journal: JournalState
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

export async function openReceiver({
  ctx,
  folder,
  server,
  journalBytes,
  log,
  now,
  onStored,
}: Options): Promise<Receiver> {
  const journal = folder === null ? noJournal : openJournal(folder, journalBytes)
  const receipts = folder === null ? noReceiptLog : openReceiptLog(folder)
  const shown = new Map<string, Shown>()
  if (folder !== null) await rememberLastDay(folder)
  const underway = new Map<string, Promise<string>>()
  let away = false
  let probe: NodeJS.Timeout | undefined
  let playing: Promise<number> | null = null
  let triedSetAside = false

  async function rememberLastDay(folder: string): Promise<void> {
    const since = new Date(now().getTime() - dayMs)
    for await (const { shown: each } of readReceiptFiles(folder, await findReceiptFiles(folder, since))) {
      if (each && each.at >= since) remember(each)
    }
  }

  function remember(each: Shown): void {
    shown.set(each.contentHash, each)
    const oldest = shown.size > mostRemembered ? shown.keys().next().value : undefined
    if (oldest !== undefined) shown.delete(oldest)
  }

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

  async function keep(arrival: Arrival, network: string): Promise<string> {
    if (!away) {
      try {
        return await shared.submit(arrival)
      } catch (error) {
        if (isRefusal(error)) log.error('intake.refused', { receipt: arrival.receipt, error })
        else markAway(error)
      }
    }
    // The number is shown before anyone can look for an earlier one: the row must have it, too.
    await journal.append({ ...arrival, previousReceipt: arrival.receipt }, network)
    // The database said no, or came back while this was written: nobody else would look again.
    if (!away) void playBackOnceMore()
    return arrival.receipt
  }

  /** Whatever hinders storing, and is not about what was to be stored, counts as the database's absence: the journal waits for its end. */
  function markAway(error: unknown): void {
    if (away) return
    away = true
    if (isDatabaseAway(error)) log.warn('intake.database-away', { error: String(error) })
    else log.error('intake.cannot-store', { error })
    probe = setInterval(() => void tryAgain(), probeEveryMs).unref()
  }

  async function tryAgain(): Promise<void> {
    await playBack().catch(() => undefined)
    // Nobody may be sent here any more whose post would show that the disk has room again.
    if (away) await journal.tryAgain()
  }

  function playBack(): Promise<number> {
    playing ??= play().finally(() => (playing = null))
    return playing
  }

  async function play(): Promise<number> {
    try {
      const first = await journal.playBack(storeOrRefuse)
      if (first.stored === 0) await assertReachable()
      clearInterval(probe)
      if (away) log.info('intake.database-back', { played: first.stored })
      away = false
      // Who still saw the database away wrote meanwhile.
      const later = await journal.playBack(storeOrRefuse)
      tell(first)
      tell(later)
      const played = first.stored + later.stored + (await playSetAside())
      if (played > 0) onStored?.()
      return played
    } catch (error) {
      markAway(error)
      throw error
    }
  }

  /** Once in the life of a process: what one version could not store, the next one may. */
  async function playSetAside(): Promise<number> {
    if (triedSetAside) return 0
    const { stored, troubles } = await journal.playSetAside(storeOrRefuse)
    triedSetAside = true
    tell({ stored, refused: [], troubles })
    return stored
  }

  function tell({ refused, troubles }: Played): void {
    for (const receipt of refused) log.error('intake.set-aside', { receipt })
    for (const error of troubles) log.error('intake.playback', { error })
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

  /** @returns those that the database refuses, each tried alone */
  async function storeOrRefuse(arrivals: readonly Arrival[]): Promise<readonly Arrival[]> {
    try {
      await store(arrivals)
      return []
    } catch (error) {
      if (!isRefusal(error)) throw error
      if (arrivals.length === 1) return arrivals
      const refused: Arrival[] = []
      for (const each of arrivals) refused.push(...(await storeOrRefuse([each])))
      return refused
    }
  }

  async function note(receipt: string, contentHash: string): Promise<void> {
    const line: Shown = { receipt, contentHash, at: now() }
    // A full disk must not turn away someone whose inquiry the database has: the number is shown, and the alarm tells.
    await receipts.append(line).catch((error) => log.error('intake.receipt-log', { receipt, error }))
    remember(line)
  }

  return {
    async receive(arrival, network) {
      const contentHash = Buffer.from(arrival.contentHash).toString('base64url')
      const before = shown.get(contentHash)
      if (before && arrival.receivedAt.getTime() - before.at.getTime() < dayMs) return before.receipt
      const same = underway.get(contentHash)
      if (same) return same
      const receiving = keep(arrival, network).then(async (receipt) => {
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
    get journal() {
      return journal.state
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
