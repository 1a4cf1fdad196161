import { NativeSelect } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TypeView } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'

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
          <Link to="/media" search={{ q: '' }} className="studio-nav-link">
            {t('media.title')}
          </Link>
        </li>
        <li>
          <Link to="/upkeep" className="studio-nav-link">
            {t('upkeep.title')}
          </Link>
        </li>
      </ul>
      <NativeSelect
        className="studio-nav-select"
        label={t('studio.types')}
        value={current}
        data={types.map(({ name, plural }) => ({ value: name, label: plural }))}
        onChange={({ currentTarget }) =>
          void navigate({ to: '/content', search: { type: currentTarget.value, ...start } })
        }
      />
    </nav>
  )
}
