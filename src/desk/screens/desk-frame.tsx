import { VisuallyHidden } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { FailedWorkNotice } from '../features/failed-work/failed-work-notice.tsx'
import { periodOf } from '../features/insight/insight-query.ts'
import { LedgerNotice } from '../features/ledger/ledger-notice.tsx'
import { MailNotice } from '../features/mail-notice/mail-notice.tsx'
import { useBrowserNotifications } from '../features/my-work/use-browser-notifications.ts'
import { useMyCount } from '../features/my-work/use-my-count.ts'
import { usePaletteKey } from '../features/palette/use-palette-key.ts'
import { quarantineCountQuery } from '../features/quarantine/quarantine-query.ts'
import { SearchField } from '../features/search/search-field.tsx'
import { AccountMenu } from '../features/session/account-menu.tsx'
import { sessionQuery } from '../features/session/session-query.ts'
import { signOut } from '../features/session/sign-in.ts'
import { ShortcutHelp } from '../features/shortcuts/shortcut-help.tsx'
import { onInquiries, useLiveStream } from '../live-stream.ts'
import { ConnectionNotice } from '../ui/connection-notice.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Frame } from '../ui/frame.tsx'
import { sayNumber } from '../ui/numbers.ts'
import { showDone, undoLast } from '../ui/undo.tsx'
import { useKeys } from '../ui/use-keys.ts'

const Palette = lazy(() =>
  import('../features/palette/palette.tsx').then(({ Palette }) => ({ default: Palette })),
)

/** Screens of the studio that are no content. */
const besideContent = /^\/(?:desk\/)?(?:media|upkeep|alerts)(?:\/|$)/

/** What stays while staff go from screen to screen. */
export function DeskFrame() {
  const client = useQueryClient()
  const router = useRouter()
  const { data: session } = useQuery(sessionQuery)
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const can = (permission: string) => session?.permissions.includes(permission) ?? false
  const { data: doubts = 0 } = useQuery({ ...quarantineCountQuery, enabled: can('inquiry:release') })

  const mine = useMyCount(session !== null && session !== undefined)

  const leave = useMutation({
    mutationFn: signOut,
    // A page of its own: nothing of the person who leaves is left in the browser. The identity provider signs out too, or the next
    // person at this browser would be let in at once.
    onSuccess: (next) => window.location.assign(next ?? '/desk/sign-in?why=signed-out'),
    onError: (error) => {
      showDone(sayFailure(error))
      void client.invalidateQueries()
    },
  })
  // A stream that the server ends would be opened anew, and refused.
  const isLeaving = leave.isPending || leave.isSuccess
  const isHere = session !== null && session !== undefined && !isLeaving

  const askWho = useCallback(() => void client.invalidateQueries(sessionQuery), [client])
  useLiveStream(isHere, askWho)
  useBrowserNotifications(can('inquiry:read'))
  useEffect(
    () =>
      onInquiries((ids) => {
        if (ids.length === 0) void client.invalidateQueries({ queryKey: ['inquiry'] })
        for (const id of ids) void client.invalidateQueries({ queryKey: ['inquiry', id] })
      }),
    [client],
  )
  useEffect(() => {
    if (session === null) void router.invalidate()
  }, [session, router])
  useEffect(() => {
    // The other screens' scripts, while nothing else is to do: then a lost connection still finds a screen to say so.
    const timer = setTimeout(() => {
      for (const route of Object.values(router.routesById))
        void router.loadRouteChunk(route)?.catch(() => undefined)
    }, 3_000)
    return () => clearTimeout(timer)
  }, [router])
  const nav = useRef<HTMLElement>(null)
  const place = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  useEffect(() => {
    if (place !== undefined) showCurrent(nav.current)
  }, [place])
  usePaletteKey(useCallback(() => setPaletteOpen(true), []))
  useKeys({ '?': () => setHelpOpen(true), z: undoLast })

  const masthead = session && (
    <>
      <nav ref={nav} className="masthead-nav" aria-label={t('desk.navigation')}>
        <ul>
          {can('inquiry:read') && (
            <li>
              <Link to="/" search={{ show: 'open' }} activeOptions={{ exact: true, includeSearch: false }}>
                {t('inbox.title')}
              </Link>
            </li>
          )}
          <li>
            <Link to="/my-work">
              {t('my-work.title')}
              {mine > 0 && (
                <>
                  {' '}
                  <span className="masthead-count figure">{sayNumber(mine)}</span>{' '}
                  <VisuallyHidden>{t('my-work.count')}</VisuallyHidden>
                </>
              )}
            </Link>
          </li>
          {can('inquiry:release') && (
            <li>
              <Link to="/quarantine" search={{ show: 'waiting' }} activeOptions={{ includeSearch: false }}>
                {t('quarantine.title')}
                {doubts > 0 && (
                  <>
                    {' '}
                    <span className="masthead-count figure">{sayNumber(doubts)}</span>{' '}
                    <VisuallyHidden>{t('quarantine.waiting')}</VisuallyHidden>
                  </>
                )}
              </Link>
            </li>
          )}
          {can('inquiry:read') && (
            <li>
              <Link to="/people" search={{ q: '', lifecycle: '' }} activeOptions={{ includeSearch: false }}>
                {t('people.title')}
              </Link>
            </li>
          )}
          {can('registration:read') && (
            <li>
              <Link to="/events" search={{ show: 'coming' }} activeOptions={{ includeSearch: false }}>
                {t('events.title')}
              </Link>
            </li>
          )}
          {can('mail:read') && (
            <li>
              <Link to="/outbox" search={{ state: 'all' }} activeOptions={{ includeSearch: false }}>
                {t('outbox.title')}
              </Link>
            </li>
          )}
          {can('insight:read') && (
            <li>
              <Link to="/insight" search={periodOf()} activeOptions={{ includeSearch: false }}>
                {t('insight.title')}
              </Link>
            </li>
          )}
          {can('content:edit') && (
            <li>
              <Link
                to="/content"
                search={{ type: 'page', show: 'all', q: '', sort: 'edited' }}
                activeOptions={{ includeSearch: false }}
                aria-current={besideContent.test(place ?? '') ? 'true' : undefined}
              >
                {t('studio.title')}
              </Link>
            </li>
          )}
          {can('staff:manage') && (
            <li>
              <Link to="/colleagues">{t('colleagues.title')}</Link>
            </li>
          )}
        </ul>
      </nav>
      {can('inquiry:read') && <SearchField />}
      <div className="masthead-self">
        <AccountMenu
          session={session}
          onHelp={() => setHelpOpen(true)}
          onPalette={() => setPaletteOpen(true)}
          onSignOut={() => !isLeaving && leave.mutate()}
        />
      </div>
    </>
  )
  const notices = (
    <>
      {can('ledger:read') && <LedgerNotice />}
      {can('ledger:read') && <FailedWorkNotice mayDecide={can('work:manage')} />}
      {can('mail:read') && <MailNotice />}
      <ConnectionNotice />
    </>
  )
  return (
    <Frame masthead={masthead} notices={notices}>
      <Outlet />
      {isPaletteOpen && session && (
        <Suspense>
          <Palette permissions={session.permissions} onClose={() => setPaletteOpen(false)} />
        </Suspense>
      )}
      {isHelpOpen && <ShortcutHelp onClose={() => setHelpOpen(false)} />}
    </Frame>
  )
}

/** A phone shows a part of the navigation at a time. */
function showCurrent(nav: HTMLElement | null): void {
  const link = nav?.querySelector('[aria-current]')
  if (!nav || !link || nav.scrollWidth <= nav.clientWidth) return
  const [box, at] = [nav.getBoundingClientRect(), link.getBoundingClientRect()]
  nav.scrollBy({ left: at.left + at.width / 2 - box.left - box.width / 2 })
}
