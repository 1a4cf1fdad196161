import { create } from 'xmlbuilder2'
import type { Alert } from '../../../core/alerts/index.ts'
import { t } from '../../../messages/message.ts'
import { atomPath } from '../../alerts/alert-stream-path.ts'
import type { School } from '../../frame.ts'
import { capPath, capType, sentAt } from './cap.ts'

/** The index of the alerts that hold, and of those that were ended lately (Atom, RFC 4287). */
export function writeAtom(alerts: readonly Alert[], school: School, origin: string, now: Date): string {
  const sent = alerts.map(({ revisionId }) => sentAt(revisionId).getTime())
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        '@xml:lang': school.language,
        id: origin + atomPath,
        title: t('alerts.feed', { school: school.name }),
        updated: new Date(sent.length > 0 ? Math.max(...sent) : now.getTime()).toISOString(),
        author: { name: school.name },
        link: [
          { '@rel': 'self', '@type': 'application/atom+xml', '@href': origin + atomPath },
          { '@rel': 'alternate', '@type': 'text/html', '@href': `${origin}/` },
        ],
        ...(alerts.length > 0 && { entry: alerts.map((alert) => entryOf(alert, origin)) }),
      },
    },
  ).end({ prettyPrint: true })
}

const entryOf = (alert: Alert, origin: string) => ({
  id: `urn:uuid:${alert.revisionId}`,
  title: titleOf(alert.summary),
  updated: sentAt(alert.revisionId).toISOString(),
  summary: alert.summary.text ?? alert.summary.title,
  category: { '@term': alert.summary.severity },
  link: { '@rel': 'alternate', '@type': capType, '@href': origin + capPath(alert) },
})

/** A reader of feeds may show no more than this. */
const titleOf = ({ title, isDrill }: Alert['summary']) =>
  isDrill ? `${t('alert.kind.drill')}: ${title}` : title
