import { Tabs } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { MailState } from '../features/outbox/mail-state.tsx'
import { mailQuery, release, resend, undoRelease } from '../features/outbox/outbox-query.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { BackIcon } from '../ui/icons.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { showUndo } from '../ui/undo.tsx'
import { useKeys } from '../ui/use-keys.ts'

const route = getRouteApi('/desk/outbox/$id')

/** One mail as its reader gets it, with what became of it. */
export function MailScreen() {
  const { id } = route.useParams()
  const { data: mail } = useSuspenseQuery(mailQuery(id))
  const client = useQueryClient()
  const navigate = useNavigate()
  const now = useNow()
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['mail', id] }),
      client.invalidateQueries({ queryKey: ['outbox'] }),
    ])
  const send = useMutation({
    mutationFn: () => (mail.state === 'held' ? release(id) : resend(id)),
    onSuccess: () =>
      showUndo({
        message: t('mail.leaves-soon', { address: mail.to.address }),
        undo: () => undoRelease(id),
        onUndone: () => void refresh(),
      }),
    onSettled: refresh,
  })
  useKeys({ u: () => void navigate({ to: '/outbox', search: { state: 'all' } }) })
  const subject = mail.rendered?.subject ?? t('mail.no-subject')

  return (
    <article>
      <Link to="/outbox" search={{ state: 'all' }} className="line-status small">
        <BackIcon /> {t('outbox.back')}
      </Link>
      <div className="inquiry-head">
        <ScreenHeading title={subject} />
        <div className="inquiry-facts">
          <span>
            {t('outbox.to')} <bdi>{mail.to.name}</bdi> &lt;{mail.to.address}&gt;
          </span>
          <span>
            {t('mail.decided')} <Instant at={mail.createdAt} now={now} zoned />
          </span>
          {mail.inquiryId && (
            <Link to="/inquiries/$id" params={{ id: mail.inquiryId }}>
              {t('mail.inquiry')}
            </Link>
          )}
        </div>
        <MailState mail={mail} now={now} />
        <div className="acts acts--tight">
          {mail.state === 'held' && (
            <BusyButton variant="default" isBusy={send.isPending} onClick={() => send.mutate()}>
              {t('mail.release')}
            </BusyButton>
          )}
          {mail.state === 'failed' && (
            <BusyButton variant="default" isBusy={send.isPending} onClick={() => send.mutate()}>
              {t('mail.resend')}
            </BusyButton>
          )}
          <span className="alert-line" role="alert">
            {send.error ? sayFailure(send.error) : ''}
          </span>
        </div>
      </div>
      {mail.rendered ? (
        <Tabs defaultValue="html" keepMounted={false}>
          <Tabs.List aria-label={t('mail.parts')}>
            <Tabs.Tab value="html">{t('mail.html')}</Tabs.Tab>
            <Tabs.Tab value="text">{t('mail.text')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="html">
            {/* Without allow-scripts and allow-same-origin: what a stranger wrote is shown, and can do nothing. */}
            <iframe
              className="mail-frame"
              sandbox=""
              src={`/api/desk/outbox/${id}/html`}
              title={t('mail.frame', { subject })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="text">
            <pre className="raw" dir="auto">
              {mail.rendered.text}
            </pre>
          </Tabs.Panel>
        </Tabs>
      ) : (
        <p className="notice">{t('mail.not-written')}</p>
      )}
    </article>
  )
}
