import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
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
        <SchoolSetupForm
          onDone={async (done) => {
            setMade(done)
            // Name, zone and promise are another's now.
            await client.invalidateQueries(schoolQuery)
          }}
        />
      )}
    </>
  )
}

function Next({ made }: { made: { id: string; path: string } }) {
  return (
    <>
      <ScreenHeading title={t('school-setup.done')} />
      <p>
        <a href="/">{t('school-setup.see')}</a>
      </p>
      <p>
        <a href={made.path}>{t('school-setup.see-program')}</a>
      </p>
      <h2>{t('school-setup.next')}</h2>
      <ol>
        <li>
          {t('school-setup.complete')}{' '}
          <Link to="/content/$id" params={{ id: made.id }}>
            {t('school-setup.complete.act')}
          </Link>
        </li>
        <li>
          {t('school-setup.holidays')}{' '}
          <Link to="/content" search={{ type: 'settings', show: 'all', q: '', sort: 'edited' }}>
            {t('school-setup.holidays.act')}
          </Link>
        </li>
        <li>
          {t('school-setup.try')} <a href="/inquire">{t('school-setup.try.act')}</a>
        </li>
      </ol>
      <p>
        <Link to="/" search={readFilter({})}>
          {t('school-setup.inbox')}
        </Link>
      </p>
    </>
  )
}
