import { Button, NativeSelect, Table, TextInput } from '@mantine/core'
import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import {
  type AuditFilter,
  auditedQuery,
  auditKeys,
  auditQuery,
  exportHref,
  readAuditFilter,
  undoable,
  undoAct,
} from '../features/audit/audit-query.ts'
import { listActs, sayAct, sayActor, sayDetails, saySubject } from '../features/audit/say-audit.ts'
import { programsQuery } from '../features/inbox/inbox-query.ts'
import { DayField } from '../ui/day-field.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, sayInstant, sayZone, useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf, pagesOf } from '../ui/list-pages.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { showDone } from '../ui/undo.tsx'
import { WideTable } from '../ui/wide-table.tsx'

const route = getRouteApi('/desk/audit-log')

/** Who did what, when, from where, to which row. */
export function AuditLogScreen() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const { data: colleagues = [] } = useQuery(auditedQuery)
  const { data: programs = [] } = useQuery(programsQuery)
  const query = useInfiniteQuery({
    ...auditQuery(filter),
    placeholderData: keepPreviousData,
  })
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: undoAct,
    onSuccess: ({ undone, left }) => showDone(t('audit.undone', { undone, left })),
    onSettled: () =>
      Promise.all(['audit', 'inbox', 'inquiry'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  })
  const lines = pagesOf(query).flatMap((page) => page.lines)
  const change = (key: (typeof auditKeys)[number], value: string) =>
    void navigate({ search: readAuditFilter({ ...filter, [key]: value }), replace: true })
  const shown: AuditFilter = filter
  /** An id that is being typed; null while the field shows the filter. */
  const [typed, setTyped] = useState<string | null>(null)
  const lookForTyped = () => {
    if (typed !== null) change('subject', typed.trim())
    setTyped(null)
  }
  const names = useMemo(
    () =>
      new Map([
        ...colleagues.map(({ id, name }) => [id, name] as const),
        ...programs.map(({ key, name }) => [key, name] as const),
      ]),
    [colleagues, programs],
  )
  return (
    <>
      <div className="list-head">
        <ScreenHeading title={t('audit.title')} />
        <Button component="a" href={exportHref(filter)} download variant="default">
          {t('audit.export')}
        </Button>
      </div>
      <p className="lead">{t('audit.lead')}</p>
      <p className="alert-line" role="alert">
        {undo.error ? sayFailure(undo.error) : ''}
      </p>
      <div className="filters-fields">
        <NativeSelect
          size="sm"
          label={t('audit.who')}
          value={shown.who ?? ''}
          onChange={(event) => change('who', event.currentTarget.value)}
          data={[
            { value: '', label: t('audit.who.any') },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          size="sm"
          label={t('audit.verb')}
          value={shown.verb ?? ''}
          onChange={(event) => change('verb', event.currentTarget.value)}
          data={[{ value: '', label: t('audit.verb.any') }, ...withChosen(shown.verb)]}
        />
        <TextInput
          size="sm"
          label={t('audit.subject')}
          maxLength={80}
          value={typed ?? shown.subject ?? ''}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={lookForTyped}
          onKeyDown={(event) => event.key === 'Enter' && lookForTyped()}
        />
        {(['from', 'to'] as const).map((key) => (
          <DayField
            key={key}
            size="sm"
            label={t(`audit.day.${key}`)}
            value={shown[key] ?? ''}
            onChange={(day) => change(key, day)}
          />
        ))}
      </div>
      {lines.length === 0 && !query.isPending ? (
        <Emptiness title={t('audit.none.title')} text={t('audit.none.text')} />
      ) : (
        <div ref={list}>
          <WideTable
            label={t('audit.list')}
            minWidth={960}
            heads={[
              t('audit.when', { zone: sayZone() }),
              t('audit.who'),
              t('audit.what'),
              t('audit.row'),
              t('audit.details'),
              t('audit.from'),
              t('audit.acts'),
            ]}
          >
            {lines.map(({ id, at, actor, name, verb, subject, details, address }) => (
              <Table.Tr key={id}>
                <Table.Td>
                  <Instant at={at} now={now} />
                </Table.Td>
                <Table.Th scope="row">{name ? <bdi>{name}</bdi> : sayActor(actor)}</Table.Th>
                <Table.Td className="row-verb">{sayAct(verb)}</Table.Td>
                <Table.Td className="row-id">
                  <button
                    type="button"
                    className="link-button small"
                    onClick={() => change('subject', subject.id)}
                  >
                    {saySubject(subject.type)} {subject.name && <bdi>{subject.name}</bdi>}{' '}
                    <bdi className="mono">{subject.id}</bdi>
                  </button>
                </Table.Td>
                <Table.Td className="small row-details">
                  {sayDetails(details, names, now).map((detail) => (
                    <div key={detail}>{detail}</div>
                  ))}
                </Table.Td>
                <Table.Td className="mono small nowrap">{address}</Table.Td>
                <Table.Td>
                  {undoable.includes(verb) && (
                    <BusyButton
                      variant="default"
                      size="compact-sm"
                      isBusy={undo.isPending}
                      onClick={() => undo.mutate(id)}
                      aria-label={t('audit.undo.what', {
                        verb: sayAct(verb),
                        when: sayInstant(new Date(at), now),
                      })}
                    >
                      {t('undo.undo')}
                    </BusyButton>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
        </div>
      )}
      <ListFoot list={list} selector=".row-id button" {...footOf(query)} />
    </>
  )
}

/** One that no text names stays in the list as long as it is chosen. */
function withChosen(chosen: string | undefined): { value: string; label: string }[] {
  const acts = listActs()
  return chosen === undefined || acts.some(({ value }) => value === chosen)
    ? acts
    : [{ value: chosen, label: chosen }, ...acts]
}
