import { DayField } from '../../ui/day-field.tsx'
import { sayDay } from '../../ui/instant.tsx'
import { sayNumber } from '../../ui/numbers.ts'
import { NativeSelect, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { InboxCounts } from '../../../core/inquiries/schema.ts'
import { countLimit } from '../../../kernel/page.ts'
import { t } from '../../../messages/desk-message.ts'
import { choicesQuery } from './choices-query.ts'
import {
  answerChoices,
  channelChoices,
  chosenIn,
  filterKeys,
  type FilterKey,
  type InboxFilter as Filter,
  inboxShows,
  programsQuery,
  promiseChoices,
  readFilter,
  samplesChoices,
} from './inbox-query.ts'
import { sayCountry } from '../../ui/country.ts'

type Props = { filter: Filter; onChange: (filter: Filter) => void }
/** A row above the list, a column beside it, or one field where there is room for neither. */
export type TabsShape = 'row' | 'column' | 'field'
type TabsProps = Props & {
  counts: InboxCounts | undefined
  countedTo: number | undefined
  shape: TabsShape
}

/** Which part of the inbox is shown, each with how much is in it. */
export function InboxTabs({ filter, counts, countedTo, shape, onChange }: TabsProps) {
  const countOf = (show: Filter['show']) => (counts && show !== 'all' ? counts[show] : null)
  const choose = (value: string | null) =>
    onChange({ ...filter, show: inboxShows.find((each) => each === value) ?? 'open' })
  if (shape === 'field')
    return (
      <NativeSelect
        size="sm"
        aria-label={t('inbox.show')}
        value={filter.show}
        onChange={(event) => choose(event.currentTarget.value)}
        data={inboxShows.map((show) => {
          const count = countOf(show)
          const name = t(`inbox.show.${show}`)
          return { value: show, label: count === null ? name : `${name} (${sayCount(count, countedTo)})` }
        })}
      />
    )
  return (
    <Tabs orientation={shape === 'column' ? 'vertical' : 'horizontal'} value={filter.show} onChange={choose}>
      <Tabs.List aria-label={t('inbox.show')}>
        {inboxShows.map((show) => (
          <Tabs.Tab key={show} value={show}>
            {t(`inbox.show.${show}`)}
            {counts && show !== 'all' && counts[show] !== null && (
              <span
                className={
                  show === 'overdue' && counts.overdue > 0 ? 'tab-count tab-count--late' : 'tab-count'
                }
              >
                {' '}
                {sayCount(counts[show], countedTo)}
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  )
}

export const sayCount = (count: number, countedTo = countLimit): string =>
  count > countedTo ? `${sayNumber(countedTo)}+` : sayNumber(count)

type Choice = { value: string; label: string }

/** Everything that narrows a queue down, with a mark for each choice that takes it back. */
export function InboxFilters({ filter, onChange }: Props) {
  const { data: programs = [] } = useQuery(programsQuery)
  const { data: choices } = useQuery(choicesQuery)
  const unknown = { value: '-', label: t('insight.unknown') }
  const options: Record<Exclude<FilterKey, 'from' | 'to'>, Choice[]> = {
    program: [
      { value: '-', label: t('inquiry.general') },
      ...programs.map(({ key, name }) => ({ value: key, label: name })),
    ],
    channel: channelChoices.map((value) => ({ value, label: t(`channel.${value}`) })),
    source: [unknown, ...(choices?.sources ?? []).map((value) => ({ value, label: value }))],
    country: [
      unknown,
      ...(choices?.countries ?? []).map(({ code, name }) => ({ value: code, label: sayCountry(name) })),
    ],
    interest: [unknown, ...(choices?.interests ?? [])],
    promise: promiseChoices.map((value) => ({ value, label: t(`filter.promise.${value}`) })),
    answer: answerChoices.map((value) => ({ value, label: t(`filter.answer.${value}`) })),
    tag: (choices?.tags ?? []).map(({ tag, count }) => ({ value: tag, label: `${tag} (${count})` })),
    owner: (choices?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name })),
    samples: samplesChoices.map((value) => ({ value, label: t(`filter.samples.${value}`) })),
  }
  const chosen = chosenIn(filter)
  const change = (key: FilterKey, value: string) =>
    onChange(readFilter({ ...filter, [key]: value === '' ? undefined : value }))
  const say = (key: FilterKey, value: string) => {
    if (key === 'from' || key === 'to') return sayDay(value)
    if (key === 'tag') return value
    return options[key].find((each) => each.value === value)?.label ?? value
  }
  return (
    <div className="filters">
      <details className="filters-more">
        <summary>{t('filter.title')}</summary>
        <div className="filters-fields">
          {selectKeys.map((key) => (
            <NativeSelect
              key={key}
              size="sm"
              label={t(`filter.${key}`)}
              value={chosen[key] ?? ''}
              onChange={(event) => change(key, event.currentTarget.value)}
              data={[{ value: '', label: t('filter.any') }, ...withChosen(options[key], chosen[key])]}
            />
          ))}
          {dayKeys.map((key) => (
            <DayField
              key={key}
              size="sm"
              label={t(`filter.${key}`)}
              value={chosen[key] ?? ''}
              onChange={(day) => change(key, day)}
            />
          ))}
        </div>
      </details>
      {Object.keys(chosen).length > 0 && (
        <ul className="chips" aria-label={t('filter.chosen')}>
          {filterKeys.map((key) => {
            const value = chosen[key]
            if (value === undefined) return null
            const text = t('label.value', { label: t(`filter.${key}`), value: say(key, value) })
            return (
              <li key={key}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => change(key, '')}
                  aria-label={t('filter.remove', { what: text })}
                >
                  <bdi>{text}</bdi> <span aria-hidden>×</span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

const selectKeys = ['program', 'channel', 'source', 'country', 'interest', 'promise', 'tag', 'owner'] as const
const dayKeys = ['from', 'to'] as const

/** What is chosen can be chosen still, where it is offered no more. */
const withChosen = (options: readonly Choice[], chosen: string | undefined): Choice[] =>
  chosen === undefined || options.some(({ value }) => value === chosen)
    ? [...options]
    : [{ value: chosen, label: chosen }, ...options]
