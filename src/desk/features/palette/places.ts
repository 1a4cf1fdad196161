import type { AnyRouter } from '@tanstack/react-router'
import { t } from '../../../messages/desk-message.ts'
import { periodOf } from '../insight/insight-query.ts'
import { inboxShows, readFilter } from '../inbox/inbox-query.ts'

type Go = (router: Pick<AnyRouter, 'navigate'>) => unknown
type Place = { label: string; needs: string | null; go: Go }

/** Where one can go, with what it takes to be let in. */
const places = (): Place[] => [
  ...inboxShows.map((show) => ({
    label: t('palette.queue', { queue: t(`inbox.show.${show}`) }),
    needs: 'inquiry:read',
    go: ((router) => router.navigate({ to: '/', search: readFilter({ show }) })) satisfies Go,
  })),
  { label: t('my-work.title'), needs: null, go: (router) => router.navigate({ to: '/my-work' }) },
  {
    label: t('quarantine.title'),
    needs: 'inquiry:release',
    go: (router) => router.navigate({ to: '/quarantine', search: { show: 'waiting' } }),
  },
  {
    label: t('people.title'),
    needs: 'inquiry:read',
    go: (router) => router.navigate({ to: '/people', search: { q: '', lifecycle: '' } }),
  },
  {
    label: t('events.title'),
    needs: 'registration:read',
    go: (router) => router.navigate({ to: '/events', search: { show: 'coming' } }),
  },
  {
    label: t('outbox.title'),
    needs: 'mail:read',
    go: (router) => router.navigate({ to: '/outbox', search: { state: 'all' } }),
  },
  {
    label: t('insight.title'),
    needs: 'insight:read',
    go: (router) => router.navigate({ to: '/insight', search: periodOf() }),
  },
  {
    label: t('studio.title'),
    needs: 'content:edit',
    go: (router) =>
      router.navigate({ to: '/content', search: { type: 'page', show: 'all', q: '', sort: 'edited' } }),
  },
  {
    label: t('alerts.title'),
    needs: 'content:publish',
    go: (router) => router.navigate({ to: '/alerts' }),
  },
  {
    label: t('snippets.title'),
    needs: 'inquiry:answer',
    go: (router) => router.navigate({ to: '/snippets' }),
  },
  { label: t('routing.title'), needs: 'inquiry:answer', go: (router) => router.navigate({ to: '/routing' }) },
  {
    label: t('colleagues.title'),
    needs: 'staff:manage',
    go: (router) => router.navigate({ to: '/colleagues' }),
  },
  { label: t('audit.title'), needs: 'audit:read', go: (router) => router.navigate({ to: '/audit-log' }) },
  {
    label: t('keeping.title'),
    needs: 'retention:manage',
    go: (router) => router.navigate({ to: '/keeping' }),
  },
  { label: t('sessions.title'), needs: null, go: (router) => router.navigate({ to: '/sessions' }) },
]

export const placesFor = (permissions: readonly string[]): Place[] =>
  places().filter(({ needs }) => needs === null || permissions.includes(needs))
