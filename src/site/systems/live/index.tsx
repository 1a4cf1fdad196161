import type { Context } from 'hono'
import { addDays } from '../../../kernel/dates.ts'
import { t } from '../../../messages/message.ts'
import { Section } from '../../components/section.tsx'
import { SystemContent } from '../../pages/system-content.tsx'
import type { SiteEnv, SiteSystem, SystemPage, SystemTools } from '../../system.ts'
import { Agenda } from '../calendar/agenda.tsx'
import { entryOfEvent, eventsFrom, type CalendarEntry } from '../calendar/entries.ts'
import { asDated } from '../events/show-event.tsx'
import { When } from '../events/event-facts.tsx'

const pastDays = 400
const maxPast = 12

/** What the school streams: now, next with the time that is left, later, and what was. It is what takes place online as well. */
export const liveSystem: SiteSystem = {
  name: 'live',
  routes(app, tools) {
    app.get('/', (c) => tools.cached(c, () => livePage(c, tools)))
  },
}

async function livePage(c: Context<SiteEnv>, { load, now }: SystemTools) {
  const today = now().toISOString().slice(0, 10)
  const events = eventsFrom(addDays(today, -pastDays))
  const shown = await load(c, { lists: [events, 'program'] })
  const { clock, content } = shown
  const streams = content
    .list(events)
    .filter(({ summary }) => summary.place !== 'on-campus' && summary.time !== undefined)
    .map((event) => ({
      ...entryOfEvent(event, clock.zone),
      isRecorded: event.summary.recording !== undefined,
    }))
  const isOver = ({ occurrence }: CalendarEntry) => occurrence.ends <= clock.now
  const coming = streams.filter((each) => !isOver(each) && !each.isCalledOff)
  const past = streams.filter((each) => isOver(each) && each.isRecorded).toReversed()
  const programs = new Map(content.list('program').map(({ key, summary }) => [key, summary.name]))
  return shown.made(
    <LivePage shown={shown} coming={coming} past={past.slice(0, maxPast)} programs={programs} />,
    ['event', 'program'],
    [],
    [
      { date: clock.today },
      ...coming.flatMap(({ occurrence: { starts, ends } }) => [asDated(starts), asDated(ends)]),
    ],
  )
}

type Props = {
  shown: SystemPage
  coming: readonly CalendarEntry[]
  past: readonly CalendarEntry[]
  programs: ReadonlyMap<string, string>
}

function LivePage({ shown, coming, past, programs }: Props) {
  const { frame, clock } = shown
  const { language } = frame.school
  const current = coming.filter(({ occurrence }) => occurrence.starts <= clock.now)
  const [next, ...later] = coming.filter(({ occurrence }) => occurrence.starts > clock.now)
  const listed = { language, programs, under: 2 } as const
  return (
    <SystemContent
      shown={shown}
      opening={
        <>
          {current.length > 0 && (
            <Section id="now" title={t('live.now')}>
              {current.map((entry) => (
                <Stream key={entry.uid} entry={entry} language={language} />
              ))}
            </Section>
          )}
          <Section id="next" title={t('live.next')}>
            {next ? <Stream entry={next} language={language} isCounted /> : <p>{t('live.none')}</p>}
          </Section>
        </>
      }
      closing={
        <>
          {later.length > 0 && (
            <Section id="later" title={t('live.later')}>
              <Agenda id="later" entries={later} from={clock.today} {...listed} />
            </Section>
          )}
          {past.length > 0 && (
            <Section id="past" title={t('live.past')}>
              <Agenda id="past" entries={past} from="0000-01-01" {...listed} />
            </Section>
          )}
        </>
      }
    />
  )
}

function Stream({
  entry: { title, href, summary, occurrence, isSample },
  language,
  isCounted = false,
}: {
  entry: CalendarEntry
  language: string
  isCounted?: boolean
}) {
  return (
    <div className="prose">
      <h3>{href === null ? title : <a href={href}>{title}</a>}</h3>
      {isSample && <p className="note">{t('source.mark')}</p>}
      {isCounted && <count-down from={occurrence.starts.toISOString()} />}
      <p>
        <When occurrence={occurrence} language={language} />
      </p>
      {summary !== '' && <p>{summary}</p>}
    </div>
  )
}
