import { NativeSelect, Tabs, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { t } from '../../messages/desk-message.ts'
import { DocumentRows } from '../features/studio/document-rows.tsx'
import { documentShows, documentsQuery, typesQuery } from '../features/studio/studio-query.ts'
import { TypeNav } from '../features/studio/type-nav.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf, pagesOf } from '../ui/list-pages.ts'
import { useSearchTyped } from '../features/studio/use-search-typed.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'

const route = getRouteApi('/desk/content')

/** All documents of one type, and where each stands. */
export function ContentScreen() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const { data: types } = useSuspenseQuery(typesQuery)
  const type = types.find(({ name }) => name === filter.type) ?? types[0]
  const query = useInfiniteQuery({
    ...documentsQuery({ ...filter, type: type?.name ?? filter.type }),
    placeholderData: keepPreviousData,
  })
  const search = useSearchTyped('/content', (q: string) => {
    void navigate({ search: { ...filter, q }, replace: true })
  })
  useListKeys(list, '.line-link')
  if (!type) return null
  const pages = pagesOf(query)
  const lines = pages.flatMap((page) => page.lines)
  const counts = pages[0]?.counts

  return (
    <div className="studio">
      <TypeNav types={types} current={type.name} />
      <div className="studio-main">
        <div className="list-head">
          <ScreenHeading key={type.name} title={type.plural} />
          {!type.isSingle && (
            <Link to="/content/new" search={{ type: type.name }} className="button-link">
              {t('studio.new', { label: type.label.toLowerCase() })}
            </Link>
          )}
        </div>
        <div className="studio-filter">
          <TextInput
            key={type.name}
            type="search"
            label={t('studio.search')}
            defaultValue={filter.q}
            onChange={(event) => search(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('studio.sort')}
            value={filter.sort}
            data={[
              { value: 'edited', label: t('studio.sort.edited') },
              { value: 'title', label: t('studio.sort.title') },
            ]}
            onChange={({ currentTarget }) =>
              void navigate({
                search: { ...filter, sort: currentTarget.value === 'title' ? 'title' : 'edited' },
                replace: true,
              })
            }
          />
        </div>
        <Tabs
          value={filter.show}
          onChange={(value) =>
            void navigate({
              search: { ...filter, show: documentShows.find((each) => each === value) ?? 'all' },
              replace: true,
            })
          }
          keepMounted={false}
        >
          <Tabs.List aria-label={t('studio.show')}>
            {documentShows.map((show) => (
              <Tabs.Tab key={show} value={show}>
                {t(`studio.show.${show}`)}
                {(counts?.[show] ?? 0) > 0 && <span className="tab-count figure"> {counts?.[show]}</span>}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={filter.show}>
            {lines.length === 0 ? (
              <Emptiness
                title={t(filter.q === '' ? 'studio.empty.title' : 'studio.empty.search')}
                text={t(filter.show === 'all' ? 'studio.empty.text' : 'studio.empty.show')}
              />
            ) : (
              <div ref={list}>
                <DocumentRows lines={lines} label={type.plural} now={now} />
                <ListFoot list={list} selector=".line-link" {...footOf(query)} />
              </div>
            )}
          </Tabs.Panel>
        </Tabs>
      </div>
    </div>
  )
}
