import { Temporal } from 'temporal-polyfill'
import { create } from 'xmlbuilder2'
import type { Alert } from '../../../core/alerts/index.ts'
import { hrefOf } from '../../../core/content/index.ts'
import type { School } from '../../frame.ts'

type Summary = Alert['summary']
type Surroundings = { readonly school: School; readonly origin: string }

/** One message of the Common Alerting Protocol. */
export type CapMessage = {
  readonly alert: Alert
  /** The messages of the same alert before it, the oldest first. */
  readonly earlier: readonly string[]
}

export const capType = 'application/cap+xml'

/** When a revision was saved: its id tells (UUIDv7, RFC 9562), also for an alert that no database knows yet. */
export const sentAt = (revisionId: string): Date =>
  new Date(Number.parseInt(revisionId.replaceAll('-', '').slice(0, 12), 16))

/** Ended by someone, and not by the clock: its last revision says that it is over already. */
export const isCanceled = ({ revisionId, summary: { ends } }: Alert): boolean =>
  ends !== undefined && Date.parse(ends) <= sentAt(revisionId).getTime() + 60_000

const urgencies = { information: 'Unknown', warning: 'Expected', emergency: 'Immediate' } as const
const severities = { information: 'Minor', warning: 'Moderate', emergency: 'Extreme' } as const
const certainties = { information: 'Unknown', warning: 'Likely', emergency: 'Observed' } as const

const maxHeadline = 160

/** Writes an alert as CAP 1.2 (OASIS, July 2010). The order of the elements is the standard's, and counts. */
export function writeCap({ alert, earlier }: CapMessage, { school, origin }: Surroundings): string {
  const { summary, revisionId } = alert
  const sender = senderOf(origin)
  const time = (instant: Date) => capTime(instant, school.timeZone)
  const references = earlier.map((id) => `${sender},${id},${time(sentAt(id))}`).join(' ')
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      alert: {
        '@xmlns': 'urn:oasis:names:tc:emergency:cap:1.2',
        identifier: revisionId,
        sender,
        sent: time(sentAt(revisionId)),
        status: statusOf(summary, school),
        msgType: isCanceled(alert) ? 'Cancel' : earlier.length > 0 ? 'Update' : 'Alert',
        scope: 'Public',
        ...(references && { references }),
        info: {
          language: school.language,
          category: summary.severity === 'emergency' ? 'Safety' : 'Other',
          event: summary.kind,
          urgency: urgencies[summary.severity],
          severity: severities[summary.severity],
          certainty: certainties[summary.severity],
          ...(summary.starts && { onset: time(new Date(summary.starts)) }),
          ...(summary.ends && { expires: time(new Date(summary.ends)) }),
          senderName: school.name,
          headline: Array.from(summary.title).slice(0, maxHeadline).join(''),
          description: summary.text ?? summary.title,
          ...(summary.link && { web: new URL(hrefOf(summary.link), origin).href }),
          area: { areaDesc: [school.name, ...school.address].join(', ') },
        },
      },
    },
  ).end({ prettyPrint: true })
}

/** Where a message lies; each has an address of its own. */
export const capPath = ({ key, revisionId }: Alert): string => `/alerts/${key}/${revisionId}.xml`

/** Those who read nobody else's alerts know them by the host. */
const senderOf = (origin: string) => `alerts@${new URL(origin).hostname}`

/** A school that is only shown has no emergencies, and must set off no machine. */
function statusOf({ isDrill }: Summary, { demonstration }: School) {
  if (demonstration) return 'Test'
  return isDrill ? 'Exercise' : 'Actual'
}

/** With a numeric offset; `Z` is forbidden, and UTC is `-00:00` (CAP 1.2, 3.3.2). */
function capTime(instant: Date, timeZone: string): string {
  const written = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' })
  return written.replace(/\+00:00$/, '-00:00')
}
