import { t } from '../../messages/desk-message.ts'
import { ClockIcon, DoneIcon, LateIcon } from './icons.tsx'
import { Instant, sayDuration, sayFully } from './instant.tsx'

type Props = { promisedBy: string; answeredAt: string | null; now: Date }

const soonMs = 4 * 3600 * 1000

/** Where an inquiry's promise stands, told by words and shape as well as by color. */
export function PromiseClock({ promisedBy, answeredAt, now }: Props) {
  if (answeredAt !== null)
    return (
      <span className="clock clock--answered">
        <DoneIcon />
        <span>
          {t('clock.answered')} <Instant at={answeredAt} now={now} />
        </span>
      </span>
    )
  const left = new Date(promisedBy).getTime() - now.getTime()
  if (left < 0)
    return (
      <span className="clock clock--late">
        <LateIcon />
        <span>
          {t('clock.overdue')}{' '}
          <time dateTime={promisedBy} title={sayFully(new Date(promisedBy))}>
            {t('clock.overdue.by', { time: sayDuration(left) })}
          </time>
        </span>
      </span>
    )
  return (
    <span className={left < soonMs ? 'clock clock--soon' : 'clock'}>
      <ClockIcon />
      <span>
        {t('clock.due')} <Instant at={promisedBy} now={now} zoned />
      </span>
    </span>
  )
}

export const isLate = ({ promisedBy, answeredAt, now }: Props): boolean =>
  answeredAt === null && new Date(promisedBy) < now
