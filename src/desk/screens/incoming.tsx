import { Tabs } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { StrayMail } from '../../core/threads/schema/stray-mail.ts'
import { t } from '../../messages/desk-message.ts'
import {
  setAside,
  strayQuery,
  strayShows,
  takeAsWritten,
  undoPlacing,
} from '../features/incoming/incoming-query.ts'
import { JoinDialog, OpenDialog } from '../features/incoming/place-dialogs.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { showUndo } from '../ui/undo.tsx'
import { Quoted } from '../features/thread/quoted.tsx'

const route = getRouteApi('/desk/incoming')

/** Mail that found no place by itself: a person decides, and can take it back. */
export function IncomingScreen() {
  const { show } = route.useSearch()
  const navigate = route.useNavigate()
  const { data: mails } = useSuspenseQuery(strayQuery(show))
  return (
    <>
      <ScreenHeading title={t('incoming.title')} />
      <p className="lead">{t('incoming.lead')}</p>
      <Tabs
        value={show}
        onChange={(value) =>
          void navigate({
            search: { show: strayShows.find((each) => each === value) ?? 'waiting' },
            replace: true,
          })
        }
        keepMounted={false}
      >
        <Tabs.List aria-label={t('incoming.show')}>
          {strayShows.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`incoming.show.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={show}>
          {mails.length === 0 ? (
            <Emptiness title={t(`incoming.none.${show}`)} text={t('incoming.none.text')} />
          ) : (
            <ul className="snippets" aria-label={t(`incoming.show.${show}`)}>
              {mails.map((mail) => (
                <li key={mail.id}>
                  <Stray mail={mail} />
                </li>
              ))}
            </ul>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

function Stray({ mail }: { mail: StrayMail }) {
  const now = useNow()
  const { id, at, from, subject, text, quoted, why, state, inquiryId, placed } = mail
  const name = from.name || from.address || t('incoming.nobody')
  const title = subject || t('incoming.no-subject')
  return (
    <>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p className="muted small">
        <bdi>{name}</bdi> {from.name && from.address && <bdi>({from.address})</bdi>}{' '}
        <Instant at={at} now={now} zoned />
      </p>
      {why && state === 'unplaced' && <p className="small thread-mark">{t(`incoming.why.${why}`)}</p>}
      {text && (
        <p className="message" dir="auto">
          {text}
        </p>
      )}
      <Quoted text={quoted} />
      <p className="small">
        <a href={`/api/desk/incoming/${id}/raw`} download>
          {t('incoming.raw')}
        </a>
        {mail.files.length > 0 && (
          <span className="muted"> {t('incoming.files', { count: mail.files.length })}</span>
        )}
      </p>
      {placed && (
        <p className="small">
          {t(`incoming.placed.${state === 'set-aside' || state === 'opened' ? state : 'joined'}`, {
            name: placed.by,
          })}{' '}
          <Instant at={placed.at} now={now} />{' '}
          {inquiryId && (
            <Link to="/inquiries/$id" params={{ id: inquiryId }}>
              {t('incoming.see')}
            </Link>
          )}
        </p>
      )}
      <Acts mail={mail} title={title} />
    </>
  )
}

function Acts({ mail, title }: { mail: StrayMail; title: string }) {
  const client = useQueryClient()
  const [open, setOpen] = useState<'join' | 'open' | null>(null)
  const refresh = () =>
    Promise.all(
      ['incoming', 'mail-notices', 'inbox', 'inquiry'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    )
  function done(message: string) {
    setOpen(null)
    void refresh()
    showUndo({ message, undo: () => undoPlacing(mail.id), onUndone: () => void refresh() })
  }
  const act = useMutation({
    mutationFn: ({ run }: { run: (id: string) => Promise<unknown>; onDone?: () => void }) => run(mail.id),
    onSuccess: (_, { onDone }) => onDone?.(),
    onSettled: refresh,
  })
  const buttons =
    mail.state === 'unplaced'
      ? [
          { text: t('incoming.open'), press: () => setOpen('open') },
          { text: t('incoming.join'), press: () => setOpen('join') },
          {
            text: t('incoming.set-aside'),
            press: () => act.mutate({ run: setAside, onDone: () => done(t('incoming.was-set-aside')) }),
          },
        ]
      : mail.placed
        ? [{ text: t('incoming.undo'), press: () => act.mutate({ run: undoPlacing }) }]
        : [{ text: t('incoming.take'), press: () => act.mutate({ run: takeAsWritten }) }]
  return (
    <>
      <p className="alert-line" role="alert">
        {act.error ? sayFailure(act.error) : ''}
      </p>
      <div className="acts acts--tight">
        {buttons.map(({ text, press }) => (
          <BusyButton
            key={text}
            variant="default"
            size="compact-md"
            isBusy={act.isPending}
            onClick={press}
            aria-label={t('incoming.act', { act: text, title })}
          >
            {text}
          </BusyButton>
        ))}
      </div>
      {open === 'join' && <JoinDialog mail={mail} onClose={() => setOpen(null)} onDone={done} />}
      {open === 'open' && <OpenDialog mail={mail} onClose={() => setOpen(null)} onDone={done} />}
    </>
  )
}
