import { isUnavailable } from '../../kernel/errors.ts'
import { isRefusal } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log/log.ts'
import { repeatEvery, type Repetition } from '../../platform/process/repeat-every.ts'
import type { Arrival } from '../submissions/index.ts'
import type { Journal, Played } from './journal.ts'

const probeEveryMs = 500

export type Playback = {
  /** Since when nothing can be stored; null while the database takes what it is given. */
  readonly awaySince: Date | null
  /** Whatever hinders storing, and is not about what was to be stored, counts as the database's absence: the journal waits for its end. */
  markAway(error: unknown): void
  /** Stores what the journal holds; resolves to how many were played, or throws while the database is away. */
  play(): Promise<number>
  /** After a playback that is under way, which may have passed the newest line. */
  playOnceMore(): Promise<void>
  stop(): void
}

type Options = {
  journal: Journal
  store: (arrivals: readonly Arrival[]) => Promise<unknown>
  /** Rejects as long as nothing can be stored. */
  assertStores: () => Promise<void>
  onStored: () => void
  log: Log
  now: () => Date
}

/** Knows whether the database takes inquiries, tries again while it does not, and then plays the journal back. */
export function createPlayback({ journal, store, assertStores, onStored, log, now }: Options): Playback {
  let awaySince: Date | null = null
  let probe: Repetition | null = null
  let playing: Promise<number> | null = null
  let triedSetAside = false

  function markAway(error: unknown): void {
    if (awaySince) return
    awaySince = now()
    if (isUnavailable(error)) log.warn('intake.database-away', { error: String(error.cause ?? error) })
    else log.error('intake.cannot-store', { error })
    probe ??= repeatEvery(probeEveryMs, tryAgain, { name: 'intake.probe', log })
  }

  function stopProbe(): void {
    // Not waited for: the run in hand may be the one that found the database back.
    void probe?.stop()
    probe = null
  }

  async function tryAgain(): Promise<void> {
    await play().catch(() => undefined)
    // Nobody may be sent here any more whose post would show that the disk has room again.
    if (awaySince) await journal.tryAgain()
  }

  function play(): Promise<number> {
    playing ??= playAll().finally(() => (playing = null))
    return playing
  }

  async function playAll(): Promise<number> {
    try {
      const first = await journal.playBack(storeOrRefuse)
      if (first.stored === 0) await assertStores()
      stopProbe()
      if (awaySince) log.info('intake.database-back', { played: first.stored })
      awaySince = null
      // Who still saw the database away wrote meanwhile.
      const later = await journal.playBack(storeOrRefuse)
      tell(first)
      tell(later)
      const played = first.stored + later.stored + (await playSetAside())
      if (played > 0) onStored()
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

  return {
    get awaySince() {
      return awaySince
    },
    markAway,
    play,
    async playOnceMore() {
      await playing?.catch(() => undefined)
      await play().catch(() => undefined)
    },
    stop: stopProbe,
  }
}
