import { readActs, withActs, alertsAt, type Alert, type AlertAct } from '../../core/alerts/index.ts'
import type { Log } from '../../platform/log/log.ts'
import { repeatEvery } from '../../platform/process/repeat-every.ts'
import type { ContentReader } from '../content-reader.ts'

const school = { type: 'settings', key: 'school' } as const

/** Soon enough that a reader sees what changed within a second. */
const lookMs = 200
const looksUntilRetry = 5

type Options = {
  read: ContentReader
  /** Where alerts are started and ended on this server's own disk. */
  folder: string
  now: () => Date
  /** Told when something was started or ended there: finished pages show the alerts of before. */
  onActs: () => void
  log: Log
}

/** What alerts are shown at this moment, in memory: it goes on while the database is away. */
export function createAlertBoard({ read, folder, now, onActs, log }: Options) {
  let published: readonly Alert[] = []
  let timeZone = 'UTC'
  let acts: readonly AlertAct[] = readActs(folder)
  /** Null until something is known: "no alerts" would take those away that a page was sent with. */
  let shown: readonly Alert[] | null = null
  /** Whether anything was ever read, and whether the last reading came from the database. */
  let isKnown = false
  let isFresh = false
  let looksLeft = 0
  const listeners = new Set<(live: readonly Alert[]) => void>()

  const withOurs = (alerts: readonly Alert[]) =>
    acts.length === 0 ? alerts : withActs(alerts, acts, timeZone)

  /** Tells its listeners where other alerts are shown than a moment ago. */
  function compare(): void {
    if (!isKnown && acts.length === 0) return
    const live = alertsAt(withOurs(published), now())
    if (shown && idsOf(live) === idsOf(shown)) return
    shown = live
    for (const listener of listeners) listener(live)
  }

  function look(): void {
    const found = readActs(folder)
    if (idsOfActs(found) !== idsOfActs(acts)) {
      acts = found
      onActs()
    }
    compare()
    if (!isFresh && looksLeft-- <= 0) {
      looksLeft = looksUntilRetry
      refresh().catch(() => undefined)
    }
  }

  /** Reads what is published now; with the database away it stays as it is, and is read again by itself. */
  async function refresh(): Promise<void> {
    isFresh = false
    const content = await read({ lists: ['alert'], documents: [school] })
    published = content.list('alert')
    timeZone = content.get('settings', 'school')?.data.timeZone ?? timeZone
    isKnown = true
    isFresh = !content.isStale
    compare()
  }

  const looking = repeatEvery(lookMs, look, { name: 'alerts.look', log })
  return {
    /** Published alerts with what was done on this server. */
    withOurs,
    /** Those shown at this moment, the first to be read first; null while nothing is known yet. */
    live: (): readonly Alert[] | null => shown,
    refresh,
    subscribe(listener: (live: readonly Alert[]) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => looking.stop(),
  }
}
export type AlertBoard = ReturnType<typeof createAlertBoard>

const idsOf = (alerts: readonly Alert[]) => alerts.map(({ key, revisionId }) => `${key} ${revisionId}`).join()
const idsOfActs = (acts: readonly AlertAct[]) => acts.map(({ id }) => id).join()
