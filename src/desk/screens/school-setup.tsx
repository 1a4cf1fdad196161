import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { readFilter } from '../features/inbox/inbox-query.ts'
import { SchoolSetupForm } from '../features/school-setup/school-setup-form.tsx'
import { schoolQuery } from '../features/school/school-query.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'

/** Where a new school begins: who it is and its first program, and then what to do next. */
export function SchoolSetupScreen() {
  const client = useQueryClient()
  const { isSetUp } = useSuspenseQuery(schoolQuery).data
  const [made, setMade] = useState<{ id: string; path: string } | null>(null)
  if (made) return <Next made={made} />
  return (
    <>
      <ScreenHeading title={t('school-setup.title')} />
      <p className="lead">{t(isSetUp ? 'school-setup.is-done' : 'school-setup.lead')}</p>
      {!isSetUp && (
        <div className="narrow">
          <SchoolSetupForm
            onDone={async (done) => {
              setMade(done)
              // The desk names the school, and tells every time in its zone.
              await client.invalidateQueries(schoolQuery)
            }}
          />
        </div>
      )}
    </>
  )
}

function Next({ made }: { made: { id: string; path: string } }) {
  return (
    <>
      <ScreenHeading title={t('school-setup.done')} />
      <p className="lead">
        <a href="/">{t('school-setup.see')}</a> · <a href={made.path}>{t('school-setup.see-program')}</a>
      </p>
      <div className="first-day">
        <h2>{t('school-setup.next')}</h2>
        <ol>
          <Step text={t('school-setup.complete')}>
            <Link to="/content/$id" params={{ id: made.id }}>
              {t('school-setup.complete.act')}
            </Link>
          </Step>
          <Step text={t('school-setup.holidays')}>
            <Link to="/content" search={{ type: 'settings', show: 'all', q: '', sort: 'edited' }}>
              {t('school-setup.holidays.act')}
            </Link>
          </Step>
          <Step text={t('school-setup.try')}>
            <a href="/inquire">{t('school-setup.try.act')}</a>
          </Step>
          <Step text={t('school-setup.answer')}>
            <Link to="/" search={readFilter({})}>
              {t('school-setup.inbox')}
            </Link>
          </Step>
        </ol>
      </div>
    </>
  )
}

function Step({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li>
      <p className="muted">{text}</p>
      <p>{children}</p>
    </li>
  )
}
