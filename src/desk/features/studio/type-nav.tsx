import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TypeView } from '../../../core/content/schema.ts'
import type { ReactNode } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { typesQuery } from './studio-query.ts'

const start = { show: 'all', q: '', sort: 'edited' } as const

/** The kinds of content: a list beside what is shown, and a menu on a phone. */
export function TypeNav({ types, current }: { types: readonly TypeView[]; current: string }) {
  const navigate = useNavigate()
  return (
    <nav className="studio-nav" aria-label={t('studio.types')}>
      <ul className="studio-nav-list">
        {types.map(({ name, plural }) => (
          <li key={name}>
            <Link
              to="/content"
              search={{ type: name, ...start }}
              aria-current={name === current ? 'page' : undefined}
              className="studio-nav-link"
              activeProps={{ 'aria-current': undefined }}
            >
              {plural}
            </Link>
          </li>
        ))}
        <li className="studio-nav-more">
          <Link
            to="/media"
            search={{ q: '' }}
            className="studio-nav-link"
            aria-current={current === 'media' ? 'page' : undefined}
          >
            {t('media.title')}
          </Link>
        </li>
        <li>
          <Link
            to="/upkeep"
            className="studio-nav-link"
            aria-current={current === 'upkeep' ? 'page' : undefined}
          >
            {t('upkeep.title')}
          </Link>
        </li>
        <li>
          <Link
            to="/alerts"
            className="studio-nav-link"
            aria-current={current === 'alerts' ? 'page' : undefined}
          >
            {t('alerts.title')}
          </Link>
        </li>
      </ul>
      <NativeSelect
        className="studio-nav-select"
        label={t('studio.types')}
        value={current}
        data={[
          ...types.map(({ name, plural }) => ({ value: name, label: plural })),
          { value: 'media', label: t('media.title') },
          { value: 'upkeep', label: t('upkeep.title') },
          { value: 'alerts', label: t('alerts.title') },
        ]}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'media') void navigate({ to: '/media', search: { q: '' } })
          else if (value === 'upkeep') void navigate({ to: '/upkeep' })
          else if (value === 'alerts') void navigate({ to: '/alerts' })
          else void navigate({ to: '/content', search: { type: value, ...start } })
        }}
      />
    </nav>
  )
}

/** Puts a screen of the studio beside the kinds of content. */
export function StudioFrame({ current, children }: { current: string; children: ReactNode }) {
  const { data: types = [] } = useQuery(typesQuery)
  return (
    <div className="studio">
      <TypeNav types={types} current={current} />
      <div className="studio-main">{children}</div>
    </div>
  )
}
