import type { MailLine } from '../../../core/outreach/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { ClockIcon, DoneIcon, LateIcon } from '../../ui/icons.tsx'
import { Instant } from '../../ui/instant.tsx'

/** What became of one mail, and what the relay said of it; told by words and shape as well as by color. */
export function MailState({ mail, now }: { mail: MailLine; now: Date }) {
  const { state, sentAt, relay, heldFor, failedFor, report } = mail
  const isBad = state === 'failed' || state === 'held' || report?.action === 'failed'
  const Icon = isBad ? LateIcon : state === 'sent' ? DoneIcon : ClockIcon
  return (
    <span className={isBad ? 'mail-state mail-state--bad' : 'mail-state'}>
      <Icon />
      <span>
        {t(`mail.state.${state}`)}
        {sentAt && (
          <>
            {' '}
            <Instant at={sentAt} now={now} />
          </>
        )}
        {heldFor && <>: {t(`mail.held.${heldFor}`)}</>}
        {failedFor && <>: {t(`mail.failed.${failedFor}`)}</>}
        {relay && (
          <span className="muted mail-relay">
            {' '}
            {t('mail.relay')} <q dir="auto">{[relay.code, relay.words].filter(Boolean).join(' ')}</q>
            {relay.at && state !== 'sent' && (
              <>
                {', '}
                <Instant at={relay.at} now={now} />
              </>
            )}
          </span>
        )}
        {report && (
          <span className="mail-report">
            {t(`mail.report.${report.action}`)} {report.words && <q dir="auto">{report.words}</q>}{' '}
            <span className="muted">
              <Instant at={report.at} now={now} />
            </span>
          </span>
        )}
      </span>
    </span>
  )
}
