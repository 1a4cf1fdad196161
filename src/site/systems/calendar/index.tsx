import type { Context } from 'hono'
import { addDays } from '../../../kernel/dates.ts'
import { AppError } from '../../../kernel/errors.ts'
import type { SiteEnv, SiteSystem, SystemTools } from '../../system.ts'
import { entriesOf, eventsFrom } from './entries.ts'
import { mountFeeds } from './feeds.ts'
import { asQuery, choicesOf, filterKeys, fits, readFilters, type Filters } from './filters.ts'
import { CalendarListPage } from './list-page.tsx'
import { CalendarMonthPage, monthAfter, weeksOf } from './month-page.tsx'

/** How far ahead and back the list looks. */
const listDays = 366
const pastDays = 2000
/** Months nearer than this are kept in memory; there is no end to the others. */
const keptMonths = 12
/** More filters at once are worked out each time: there are too many of their kind to keep. */
const maxKeptFilters = 2

/** Events, academic dates and deadlines on one calendar: as a list, by the month, and as feeds. */
export const calendarSystem: SiteSystem = {
  name: 'calendar',
  queryKeys: { '/': [...filterKeys, 'when'], '/month': ['month', ...filterKeys] },
  routes(app, tools) {
    app.get('/', async (c) => {
      const isPast = c.req.query('when') === 'past'
      const { today } = await read(c, tools)
      const first = isPast ? addDays(today, -pastDays) : today
      const last = isPast ? today : addDays(today, listDays)
      const { shown, entries, choices, filters } = await read(c, tools, first, last)
      const { clock } = shown
      const listed = entries.filter(
        (entry) =>
          fits(entry, filters) &&
          (isPast
            ? entry.isEvent && entry.occurrence.ends <= clock.now
            : entry.occurrence.ends > clock.now && entry.occurrence.firstDay <= last),
      )
      const values = [...asQuery(filters), ...(isPast ? ([['when', 'past']] as const) : [])]
      return answer(c, tools, filters, values, async () =>
        shown.made(
          <CalendarListPage
            shown={shown}
            origin={tools.origin}
            entries={isPast ? listed.toReversed() : listed}
            filters={filters}
            choices={choices}
            isPast={isPast}
          />,
          ['event', 'academic-year', 'program'],
          [],
          turnsOf(listed, today),
        ),
      )
    })

    app.get('/month', async (c) => {
      const { today } = await read(c, tools)
      const asked = c.req.query('month') || today.slice(0, 7)
      if (!/^[12]\d{3}-(0[1-9]|1[0-2])$/.test(asked))
        throw new AppError('not-found', 'There is no such month.')
      const weeks = weeksOf(asked)
      const first = weeks[0]?.[0] ?? today
      const last = weeks.at(-1)?.[6] ?? today
      const { shown, entries, choices, filters } = await read(c, tools, first, last)
      const listed = entries.filter(
        (entry) =>
          fits(entry, filters) && entry.occurrence.firstDay <= last && entry.occurrence.lastDay >= first,
      )
      const isNear =
        asked >= monthAfter(today.slice(0, 7), -keptMonths) &&
        asked <= monthAfter(today.slice(0, 7), keptMonths)
      const values = [...(c.req.query('month') ? ([['month', asked]] as const) : []), ...asQuery(filters)]
      return answer(c, tools, isNear ? filters : null, values, async () =>
        shown.made(
          <CalendarMonthPage
            shown={shown}
            month={asked}
            entries={listed}
            filters={filters}
            choices={choices}
          />,
          ['event', 'academic-year', 'program'],
          [],
          turnsOf(listed, today),
        ),
      )
    })

    mountFeeds(app, tools)
  },
}

async function read(c: Context<SiteEnv>, { load }: SystemTools, first = '', last = '') {
  if (first === '') {
    const shown = await load(c)
    return { shown, today: shown.clock.today, entries: [], choices: noChoices, filters: noFilters }
  }
  const events = eventsFrom(first, last)
  const shown = await load(c, { lists: [events, 'academic-year', 'program'] })
  const { school, systems } = shown.frame
  const entries = entriesOf(shown.content, events, { zone: school.timeZone, systems })
  const choices = choicesOf(shown.content, entries)
  return { shown, today: shown.clock.today, entries, choices, filters: readFilters(c.req.query(), choices) }
}

const noChoices = { kinds: [], programs: [], audiences: [] }
const noFilters: Filters = { kind: null, program: null, audience: null }

/** From memory, unless there are too many pages of its kind. @param filters null for what nobody keeps */
async function answer(
  c: Context<SiteEnv>,
  { cached, once }: SystemTools,
  filters: Filters | null,
  values: readonly (readonly [string, string])[],
  make: Parameters<SystemTools['cached']>[1],
): Promise<Response> {
  const isKept = filters !== null && asQuery(filters).length <= maxKeptFilters
  return isKept ? cached(c, make, values) : once(c, await make())
}

/** The page differs once an entry is over, and as a new day begins. */
const turnsOf = (entries: readonly { occurrence: { ends: Date } }[], today: string) => [
  { date: today },
  ...entries.map(({ occurrence: { ends } }) => ({
    date: ends.toISOString().slice(0, 10),
    time: ends.toISOString().slice(11, 19),
    zone: 'UTC',
  })),
]
