import { Button, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { Tally } from '../../core/insight/schema.ts'
import { minutesBelowAnHour, roundHours } from '../../kernel/durations.ts'
import { t } from '../../messages/desk-message.ts'
import {
  channelChoices,
  type FilterKey,
  type InboxFilter,
  readFilter,
} from '../features/inbox/inbox-query.ts'
import { DayPlot } from '../features/insight/day-plot.tsx'
import { insightExportHref, insightQuery, periodOf, withDay } from '../features/insight/insight-query.ts'
import { TallyTable } from '../features/insight/tally-table.tsx'
import { DayField } from '../ui/day-field.tsx'
import { sayDay } from '../ui/instant.tsx'
import { sayNumber } from '../ui/numbers.ts'
import { Part } from '../ui/part.tsx'
import { Pending } from '../ui/pending.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { sayCountry } from '../ui/country.ts'

const route = getRouteApi('/desk/insight')

/** What comes in, and whether the school keeps what it promises. */
export function InsightScreen() {
  const period = periodOf(route.useSearch())
  const navigate = route.useNavigate()
  const { data, error } = useQuery(insightQuery(period))
  if (error && !data) throw error
  const rowsOf = (chosen: Partial<Record<FilterKey | 'show', string>>) =>
    readFilter({ show: 'all', samples: 'none', ...period, ...chosen })
  const rowsBefore = (chosen: Partial<Record<FilterKey | 'show', string>>) =>
    rowsOf({ ...chosen, from: data?.before.from ?? '', to: data?.before.to ?? '' })
  const by = (key: FilterKey) => (row: Tally) => rowsOf({ [key]: row.key ?? '-' })
  return (
    <>
      <div className="list-head">
        <ScreenHeading title={t('insight.title')} />
        <div className="filter">
          {(['from', 'to'] as const).map((key) => (
            <DayField
              key={key}
              size="sm"
              label={t(`insight.${key}`)}
              value={period[key]}
              onChange={(day) =>
                day !== '' && void navigate({ search: withDay(period, key, day), replace: true })
              }
            />
          ))}
          <Button component="a" href={insightExportHref(period)} download variant="default" size="sm">
            {t('insight.export')}
          </Button>
        </div>
      </div>
      <p className="lead">{t('insight.lead')}</p>
      {!data ? (
        <Pending />
      ) : (
        <>
          <dl className="figures">
            <Figure
              label={t('insight.inquiries')}
              value={sayNumber(data.totals.inquiries)}
              before={sayNumber(data.before.inquiries)}
              rows={rowsOf({})}
              rowsBefore={rowsBefore({})}
            />
            <Figure
              label={t('insight.kept')}
              value={sayKept(data.totals)}
              before={sayKept(data.before)}
              rows={rowsOf({ promise: 'kept' })}
              rowsBefore={rowsBefore({ promise: 'kept' })}
            />
            <Figure
              label={t('insight.broken')}
              value={sayNumber(data.totals.promisesBroken)}
              before={sayNumber(data.before.promisesBroken)}
              rows={rowsOf({ promise: 'broken' })}
              rowsBefore={rowsBefore({ promise: 'broken' })}
            />
            <Figure
              label={t('insight.median')}
              value={sayHours(data.totals.medianHours)}
              before={sayHours(data.before.medianHours)}
              rows={rowsOf({ answer: 'given' })}
              rowsBefore={rowsBefore({ answer: 'given' })}
            />
            <Figure
              label={t('insight.slowest')}
              value={sayHours(data.totals.slowestTenthHours)}
              before={sayHours(data.before.slowestTenthHours)}
              rows={rowsOf({ answer: 'given' })}
              rowsBefore={rowsBefore({ answer: 'given' })}
            />
          </dl>
          <p className="muted small">
            {t('insight.before.period', { from: sayDay(data.before.from), to: sayDay(data.before.to) })}
          </p>
          <Part title={t('insight.by-day')}>
            <div className="by-day">
              <DayPlot days={data.byDay} />
              <Table.ScrollContainer
                minWidth={0}
                maxHeight={224}
                type="native"
                tabIndex={0}
                role="region"
                aria-label={t('insight.by-day.table')}
              >
                <Table className="rows tally" aria-label={t('insight.by-day')}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{t('insight.day')}</Table.Th>
                      <Table.Th scope="col">{t('insight.inquiries')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {data.byDay.toReversed().map(({ day, count }) => (
                      <Table.Tr key={day}>
                        <Table.Th scope="row">{sayDay(day)}</Table.Th>
                        <Table.Td className="tally-count">
                          <Link to="/" search={rowsOf({ from: day, to: day })}>
                            {sayNumber(count)}
                          </Link>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </div>
          </Part>
          <div className="tallies">
            <TallyTable
              title={t('insight.by-program')}
              rows={data.byProgram}
              filterOf={by('program')}
              say={({ key, label }) => (key === '-' ? t('inquiry.general') : label)}
            />
            <TallyTable
              title={t('insight.by-country')}
              rows={data.byCountry}
              filterOf={by('country')}
              say={({ label }) => sayCountry(label)}
            />
            <TallyTable
              title={t('insight.by-channel')}
              rows={data.byChannel}
              filterOf={by('channel')}
              say={({ label }) => sayChannel(label)}
            />
            <TallyTable title={t('insight.by-source')} rows={data.bySource} filterOf={by('source')} />
            <TallyTable title={t('insight.by-interest')} rows={data.byInterest} filterOf={by('interest')} />
            <TallyTable
              title={t('insight.open')}
              rows={data.openByAge.map(({ age, count }) => ({ key: age, label: age, count }))}
              filterOf={({ key }) => {
                const span = data.openByAge.find(({ age }) => age === key)
                return readFilter({
                  show: 'open',
                  samples: 'none',
                  from: span?.from ?? '',
                  to: span?.to ?? '',
                })
              }}
              say={({ label }) => t(`insight.age.${label as 'day' | 'week' | 'month' | 'older'}`)}
            />
            <TallyTable
              title={t('insight.by-owner')}
              rows={data.byOwner}
              filterOf={({ key }) =>
                key === null ? null : readFilter({ show: 'open', samples: 'none', owner: key })
              }
            />
          </div>
        </>
      )}
    </>
  )
}

type FigureProps = {
  label: string
  value: string
  before: string
  /** The inquiries behind it, as the inbox shows them. */
  rows: InboxFilter
  rowsBefore: InboxFilter
}

function Figure({ label, value, before, rows, rowsBefore }: FigureProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value === t('insight.none') ? (
          <span className="figures-value">{value}</span>
        ) : (
          <Link className="figures-value" to="/" search={rows}>
            {value}
          </Link>
        )}
        <span className="muted small">
          {before === t('insight.none') ? (
            t('insight.before', { value: before })
          ) : (
            <Link to="/" search={rowsBefore}>
              {t('insight.before', { value: before })}
            </Link>
          )}
        </span>
      </dd>
    </div>
  )
}

const sayKept = ({
  promisesKept: kept,
  promisesBroken: broken,
}: {
  promisesKept: number
  promisesBroken: number
}) =>
  kept + broken === 0
    ? t('insight.none')
    : t('insight.kept.of', {
        kept: sayNumber(kept),
        all: sayNumber(kept + broken),
      })

function sayHours(hours: number | null): string {
  if (hours === null) return t('insight.none')
  const minutes = minutesBelowAnHour(hours)
  return minutes === null
    ? t('insight.hours', { hours: sayNumber(roundHours(hours)) })
    : t('insight.minutes', { minutes: sayNumber(minutes) })
}

function sayChannel(channel: string): string {
  const known = channelChoices.find((each) => each === channel)
  return known ? t(`channel.${known}`) : channel
}
