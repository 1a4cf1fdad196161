import { isOnPath } from '../../kernel/path-pattern.ts'
import type { PublishedSummary } from '../content/index.ts'

export type Alert = PublishedSummary<'alert'>

/** Those that are shown at an instant; the list is in its order. */
export const alertsAt = (alerts: readonly Alert[], now: Date): readonly Alert[] =>
  alerts.filter(({ summary }) => isLive(summary, now))

/** The next instant at which another alert begins or ends; null where none does. */
export function nextAlertTurn(alerts: readonly Alert[], now: Date): Date | null {
  const turns = alerts
    .flatMap(({ summary: { starts, ends } }) => [starts, ends])
    .flatMap((each) => (each === undefined ? [] : Date.parse(each)))
    .filter((turn) => turn > now.getTime())
  return turns.length > 0 ? new Date(Math.min(...turns)) : null
}

/**
 * An alert in the words of its translation. When, where and how gravely it is shown is what the original says: it must not begin or end
 * in one language alone. Nor does it say what was true before the original was updated: the original is shown in its place then.
 */
export function inWordsOf(translation: Alert, original: Alert): Alert {
  if (translation.summary.updated !== original.summary.updated) return original
  const { kind, title, text, link } = translation.summary
  return {
    ...translation,
    revisionId: `${original.revisionId}.${translation.revisionId}`,
    summary: { ...original.summary, kind, title, text, link },
  }
}

export const isEmergency = ({ summary }: Alert): boolean => summary.severity === 'emergency'

/** @param path null for a page without an address of its own, such as an error */
export const isShownOn = ({ summary: { pages } }: Alert, path: string | null): boolean =>
  !pages?.length || (path !== null && isOnPath(pages, path))

function isLive({ starts, ends }: Pick<Alert['summary'], 'starts' | 'ends'>, now: Date): boolean {
  return (
    (starts === undefined || Date.parse(starts) <= now.getTime()) &&
    (ends === undefined || now.getTime() < Date.parse(ends))
  )
}
