import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { api, ask } from '../../api.ts'
import { LateIcon } from '../../ui/icons.tsx'
import { sayDay, sayInstant, useNow } from '../../ui/instant.tsx'
import { schoolQuery } from '../school/school-query.ts'

const mailNoticesQuery = queryOptions({
  queryKey: ['mail-notices'],
  queryFn: () => ask(api.outbox.notices.$get()),
  refetchInterval: 60_000,
})

/** Stands on every screen while mail does not leave as it should, or the promises go by a list of holidays that runs out. */
export function MailNotice() {
  const { data: mail } = useQuery(mailNoticesQuery)
  const { data: school } = useQuery(schoolQuery)
  const now = useNow()
  // Beside the list itself the notice would say it twice.
  const isAtStray = useLocation({ select: ({ pathname }) => pathname.endsWith('/incoming') })
  return (
    <>
      {mail && !mail.mailLeaves && (
        <Notice title={t('notice.no-mail.title')}>
          <p>{t('notice.no-mail')}</p>
          <p>
            <OutboxLink state="queued" text={t('notice.no-mail.read')} />
          </p>
        </Notice>
      )}
      {mail?.mailLeaves && mail.standingStill > 0 && mail.oldestSince && (
        <Notice title={t('notice.standing-still.title')}>
          <p>
            {t('notice.standing-still', {
              count: mail.standingStill,
              since: sayInstant(new Date(mail.oldestSince), now, { zoned: true }),
            })}
          </p>
          <p>
            <OutboxLink state="all" text={t('notice.standing-still.read')} />
          </p>
        </Notice>
      )}
      {mail?.mailbox && (
        <Notice title={t('notice.mailbox.title')}>
          <p>
            {t(`notice.mailbox.${mail.mailbox.fault}`, {
              since: sayInstant(new Date(mail.mailbox.since), now, { zoned: true }),
            })}
          </p>
        </Notice>
      )}
      {mail && mail.stray > 0 && !isAtStray && (
        <Notice title={t('notice.stray.title')}>
          <p>{t('notice.stray', { count: mail.stray })}</p>
          <p>
            <Link to="/incoming" search={{ show: 'waiting' }}>
              {t('notice.stray.read', { count: mail.stray })}
            </Link>
          </p>
        </Notice>
      )}
      {mail && mail.heldForSchool > 0 && (
        <Notice title={t('notice.held.title')}>
          <p>{t('notice.held', { count: mail.heldForSchool })}</p>
          <p>
            <OutboxLink state="held" text={t('notice.held.read')} />
          </p>
        </Notice>
      )}
      {school?.holidaysEnd && (
        <Notice title={t('notice.holidays.title')}>
          <p>
            {t('notice.holidays', { day: sayDay(school.holidaysEnd.lastListed), of: school.holidaysEnd.of })}
          </p>
        </Notice>
      )}
    </>
  )
}

function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="notice-row" aria-label={title}>
      <div className="notice">
        <p className="line-status" role="alert">
          <LateIcon />
          <strong>{title}</strong>
        </p>
        {children}
      </div>
    </section>
  )
}

const OutboxLink = ({ state, text }: { state: 'all' | 'queued' | 'held'; text: string }) => (
  <Link to="/outbox" search={{ state }}>
    {text}
  </Link>
)
