import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { sayClock, sayZone } from '../../ui/instant.tsx'
import { useSamples } from '../samples/use-samples.ts'
import { schoolQuery } from '../school/school-query.ts'
import { sessionQuery } from '../session/session-query.ts'

/** What stands in an inbox that has never held an inquiry: what to do first. */
export function FirstDay() {
  const { data: session } = useQuery(sessionQuery)
  const { data: school } = useQuery(schoolQuery)
  const { add } = useSamples()
  return (
    <div className="first-day">
      <h2>{t('first-day.title')}</h2>
      <p className="muted">{t('first-day.text')}</p>
      <ol>
        <Step title={t('first-day.ask.title')} text={t('first-day.ask.text')}>
          <a href="/inquire">{t('first-day.ask.act')}</a>
        </Step>
        {session?.permissions.includes('staff:manage') && (
          <Step title={t('first-day.invite.title')} text={t('first-day.invite.text')}>
            <Link to="/colleagues">{t('first-day.invite.act')}</Link>
          </Step>
        )}
        {school && (
          <Step
            title={t('first-day.promise.title')}
            text={t('first-day.promise.text', {
              days: school.promise.businessDays,
              closes: sayClock(school.promise.closesAt),
              zone: sayZone(),
              holidays: school.promise.holidays.length,
            })}
          />
        )}
        {session?.permissions.includes('samples:manage') && (
          <Step title={t('samples.add.title')} text={t('samples.add.text')}>
            <BusyButton variant="default" isBusy={add.isPending} onClick={() => add.mutate()}>
              {t(add.isPending ? 'samples.adding' : 'samples.add.act')}
            </BusyButton>
            <span className="alert-line" role="alert">
              {add.error ? sayFailure(add.error) : ''}
            </span>
          </Step>
        )}
      </ol>
    </div>
  )
}

function Step({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <li>
      <h3>{title}</h3>
      <p className="muted">{text}</p>
      {children && <p>{children}</p>}
    </li>
  )
}
