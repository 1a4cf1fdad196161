import type { QuarantineLine } from '../../../core/submissions/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Instant } from '../../ui/instant.tsx'
import { sayReason } from '../../ui/words.ts'

type Props = {
  line: QuarantineLine
  now: Date
  isBusy: boolean
  onRelease: () => void
  onDiscard: () => void
}

/** One doubted submission, with why it waits and what can be done. */
export function Doubt({ line, now, isBusy, onRelease, onDiscard }: Props) {
  const { id, name, email, receipt, receivedAt, message, reasons } = line
  return (
    <li className="doubt" data-line={id} tabIndex={-1} aria-label={name}>
      <div>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p className="muted small">
          <bdi>{email}</bdi> · <span className="figure">{receipt}</span> ·{' '}
          <Instant at={receivedAt} now={now} />
        </p>
        {message ? (
          <p className="doubt-message" dir="auto">
            {message}
          </p>
        ) : (
          <p className="doubt-message muted">{t('inbox.no-message')}</p>
        )}
      </div>
      <div>
        <h3 className="small">{t('quarantine.why')}</h3>
        <ul className="doubt-why small">
          {reasons.map((reason) => (
            <li key={reason}>{sayReason(reason)}</li>
          ))}
        </ul>
      </div>
      <div className="doubt-acts">
        <BusyButton isBusy={isBusy} onClick={onRelease} aria-label={t('quarantine.release.what', { name })}>
          {t('quarantine.release')}
        </BusyButton>
        <BusyButton
          variant="default"
          isBusy={isBusy}
          onClick={onDiscard}
          aria-label={t('quarantine.discard.what', { name })}
        >
          {t('quarantine.discard')}
        </BusyButton>
      </div>
    </li>
  )
}
