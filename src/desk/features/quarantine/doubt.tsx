import { Checkbox } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import type { QuarantineLine } from '../../../core/submissions/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { ClampedText } from '../../ui/clamped-text.tsx'
import { Instant } from '../../ui/instant.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { PromiseClock } from '../../ui/promise-clock.tsx'
import { sayReason } from '../../ui/words.ts'
import { sayCountry } from '../../ui/country.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = {
  line: QuarantineLine
  now: Date
  isSelected: boolean
  onSelect: (isSelected: boolean, isRange: boolean) => void
  /** What can be done with it. */
  children: ReactNode
}

/** One doubted submission, with why it waits, by when an answer was promised, and what can be done. */
export function Doubt({ line, now, isSelected, onSelect, children }: Props) {
  const { id, name, email, country, programs, receipt, receivedAt, promisedBy, message, reasons, discarded } =
    line
  return (
    <li
      className={isSelected ? 'doubt doubt--selected' : 'doubt'}
      data-line={id}
      tabIndex={-1}
      aria-label={name}
    >
      <Checkbox
        className="doubt-select"
        aria-label={t('quarantine.select', { name })}
        checked={isSelected}
        onClick={(event: MouseEvent<HTMLInputElement>) =>
          onSelect(event.currentTarget.checked, event.shiftKey)
        }
        onChange={() => undefined}
      />
      <div className="doubt-what">
        <h2>
          <bdi>{name}</bdi>
          {line.isSample && (
            <>
              {' '}
              <SampleBadge />
            </>
          )}
        </h2>
        <p className="muted small">
          <bdi>{email}</bdi>
          {country && <> · {sayCountry(country)}</>} · <span className="figure reference">{receipt}</span>
        </p>
        <p className="doubt-programs small" dir="auto">
          {joinWords(programs.map((program) => program.name))}
        </p>
        {message ? (
          <ClampedText className="doubt-message" text={message} />
        ) : (
          <p className="doubt-message muted">{t('inbox.no-message')}</p>
        )}
      </div>
      <div className="doubt-side small">
        {discarded ? (
          <p>
            {t('quarantine.discarded.by', { name: discarded.by })} <Instant at={discarded.at} now={now} />
          </p>
        ) : (
          <p>
            <PromiseClock promisedBy={promisedBy} answeredAt={null} now={now} />
          </p>
        )}
        <p className="muted">
          {t('clock.received')} <Instant at={receivedAt} now={now} />
        </p>
        <h3 className="small">{t('quarantine.why')}</h3>
        <ul className="doubt-why">
          {reasons.map((reason) => (
            <li key={reason}>{sayReason(reason)}</li>
          ))}
        </ul>
      </div>
      <div className="doubt-acts">{children}</div>
    </li>
  )
}
