import { Button, NativeSelect, Table, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { lifecycles } from '../../kernel/lifecycle.ts'
import { t } from '../../messages/desk-message.ts'
import { nameOf } from '../features/people/pair-card.tsx'
import { exportHref, peopleQuery, readPeopleChoice } from '../features/people/person-query.ts'
import { sessionQuery } from '../features/session/session-query.ts'
import { Emptiness } from '../ui/emptiness.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf, pagesOf } from '../ui/list-pages.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'
import { sayCountry } from '../ui/country.ts'

const route = getRouteApi('/desk/people')

/** Everyone the school knows of. */
export function PeopleScreen() {
  const choice = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list, '.line-link')
  const { data: session } = useQuery(sessionQuery)
  const [typed, setTyped] = useState(choice.q)
  const query = useInfiniteQuery({
    ...peopleQuery(choice),
    placeholderData: keepPreviousData,
  })
  const lines = pagesOf(query).flatMap((page) => page.lines)
  const change = (next: Partial<typeof choice>) =>
    void navigate({ search: readPeopleChoice({ ...choice, ...next }), replace: true })
  function search(event: FormEvent) {
    event.preventDefault()
    change({ q: typed })
  }
  return (
    <>
      <div className="list-head">
        <ScreenHeading title={t('people.title')} />
        <div className="acts acts--tight">
          {session?.isLimited === false && <Link to="/people/doubles">{t('people.doubles')}</Link>}
          {session?.permissions.includes('people:import') && (
            <Link to="/people/imports">{t('people.import')}</Link>
          )}
          <a href={exportHref(choice, 'csv')} download>
            {t('people.export.csv')}
          </a>
          <a href={exportHref(choice, 'xlsx')} download>
            {t('people.export.xlsx')}
          </a>
        </div>
      </div>
      <p className="lead">{t('people.lead')}</p>
      <form className="filters-fields" role="search" aria-label={t('people.title')} onSubmit={search}>
        <TextInput
          size="sm"
          label={t('people.search')}
          dir="auto"
          maxLength={120}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label={t('people.lifecycle')}
          value={choice.lifecycle}
          onChange={(event) => change(readPeopleChoice({ q: typed, lifecycle: event.currentTarget.value }))}
          data={[
            { value: '', label: t('people.lifecycle.any') },
            ...lifecycles.map((value) => ({ value, label: t(`lifecycle.${value}`) })),
          ]}
        />
        <Button type="submit" variant="default" size="sm">
          {t('people.find')}
        </Button>
      </form>
      {lines.length === 0 ? (
        <Emptiness title={t('people.none.title')} text={t('people.none.text')} />
      ) : (
        <div ref={list}>
          <Table className="rows rows--stack" aria-label={t('people.list')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('people.name')}</Table.Th>
                <Table.Th scope="col">{t('people.country')}</Table.Th>
                <Table.Th scope="col">{t('people.lifecycle')}</Table.Th>
                <Table.Th scope="col">{t('people.inquiries')}</Table.Th>
                <Table.Th scope="col">{t('people.last')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.id} className="row-link">
                  <Table.Th scope="row">
                    <Link to="/people/$id" params={{ id: line.id }} className="line-link" data-line={line.id}>
                      <bdi>{nameOf(line) || line.email}</bdi>
                    </Link>
                    <div className="muted small row-address">{line.email}</div>
                  </Table.Th>
                  <Table.Td>{line.country && sayCountry(line.country)}</Table.Td>
                  <Table.Td>{t(`lifecycle.${line.lifecycle}`)}</Table.Td>
                  <Table.Td className="figure" data-head={t('people.inquiries')}>
                    {line.inquiries}
                  </Table.Td>
                  <Table.Td className="muted" data-head={t('people.last')}>
                    {line.lastAskedAt ? <Instant at={line.lastAskedAt} now={now} /> : t('people.never')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <ListFoot list={list} selector=".line-link" {...footOf(query)} />
        </div>
      )}
    </>
  )
}
