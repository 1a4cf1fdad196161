import {
  alertsAt,
  inWordsOf,
  readActs,
  withActs,
  type Alert,
  type AlertAct,
} from '../../core/alerts/index.ts'
import type { Log } from '../../platform/log/log.ts'
import { repeatEvery } from '../../platform/process/repeat-every.ts'
import type { ContentReader } from '../content-reader.ts'
import { ownLanguage, visitedLocale, type ShownLanguage } from '../visited-language.ts'

const school = { type: 'settings', key: 'school' } as const

/** Soon enough that a reader sees what changed within a second. */
const lookMs = 200
const looksUntilRetry = 5

type Options = {
  read: ContentReader
  /** Where alerts are started and ended on this server's own disk. */
  folder: string
  now: () => Date
  /** Told when alerts were started, ended or published otherwise than this knew: finished pages show those of before. */
  onChange: () => void
  log: Log
}

/** What alerts are shown at this moment, in memory: it goes on while the database is away. */
export function createAlertBoard({ read, folder, now, onChange, log }: Options) {
  let published: readonly Alert[] = []
  let timeZone = 'UTC'
  let own: ShownLanguage = ownLanguage('en-US')
  let acts: readonly AlertAct[] = readActs(folder)
  /** Null until something is known: "no alerts" would take those away that a page was sent with. */
  let shown: readonly Alert[] | null = null
  /** Whether anything was ever read, and whether the last reading came from the database. */
  let isKnown = false
  let isFresh = false
  let looksLeft = 0
  const listeners = new Set<() => void>()

  function withOurs(alerts: readonly Alert[]): readonly Alert[] {
    const said = alerts.map((alert) => {
      const original = alert.locale && published.find(({ key }) => key === alert.key)
      return original ? inWordsOf(alert, original) : alert
    })
    return acts.length === 0 ? said : withActs(said, acts, timeZone)
  }

  /** Tells its listeners where other alerts are shown than a moment ago. */
  function compare(): void {
    if (!isKnown && acts.length === 0) return
    const live = alertsAt(withOurs(published), now())
    if (shown && idsOf(live) === idsOf(shown)) return
    shown = live
    tellListeners()
  }

  const tellListeners = () => listeners.forEach((listener) => listener())

  function look(): void {
    const found = readActs(folder)
    if (idsOfActs(found) !== idsOfActs(acts)) {
      acts = found
      onChange()
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
    const before = idsOf(published)
    published = content.list('alert')
    const settings = content.get('settings', 'school')?.data
    timeZone = settings?.timeZone ?? timeZone
    own = ownLanguage(settings?.language ?? own.tag)
    isKnown = true
    isFresh = !content.isStale
    // A page made meanwhile in another language may say its alert as the original was before.
    if (idsOf(published) !== before) onChange()
    compare()
    // A translation may have changed, which only its readers see.
    if (shown) tellListeners()
  }

  /** As a visit in the language spoken here sees them; as the school wrote them where its translations cannot be read. */
  async function liveHere(): Promise<readonly Alert[] | null> {
    if (visitedLocale() === undefined || !shown) return shown
    const content = await read({ lists: ['alert'], documents: [school] }).catch(() => null)
    return alertsAt(withOurs(content?.list('alert') ?? published), now())
  }

  const looking = repeatEvery(lookMs, look, { name: 'alerts.look', log })
  return {
    /** Published alerts with what was done on this server. Translated ones are shown when and where their originals are. */
    withOurs,
    /** Those shown at this moment, the first to be read first; null while nothing is known yet. */
    live: (): readonly Alert[] | null => shown,
    liveHere,
    /** The language that the school writes in. */
    own: (): ShownLanguage => own,
    refresh,
    /** Also where nothing changed but words of a translation, or nothing at all. */
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    stop: () => looking.stop(),
  }
}
export type AlertBoard = ReturnType<typeof createAlertBoard>

const idsOf = (alerts: readonly Alert[]) => alerts.map(({ key, revisionId }) => `${key} ${revisionId}`).join()
const idsOfActs = (acts: readonly AlertAct[]) => acts.map(({ id }) => id).join()
