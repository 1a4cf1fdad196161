import { Button } from '@mantine/core'
import type { QuarantineLine } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
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
        <h2>{name}</h2>
        <p className="muted small">
          {email} · <span className="figure">{receipt}</span> · <Instant at={receivedAt} now={now} />
        </p>
        <p className="doubt-message">{message || <span className="muted">{t('inbox.no-message')}</span>}</p>
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
        <Button disabled={isBusy} onClick={onRelease} aria-label={t('quarantine.release.what', { name })}>
          {t('quarantine.release')}
        </Button>
        <Button
          variant="default"
          disabled={isBusy}
          onClick={onDiscard}
          aria-label={t('quarantine.discard.what', { name })}
        >
          {t('quarantine.discard')}
        </Button>
      </div>
    </li>
  )
}
