import type { ReactNode } from 'react'
import type { Source } from '../../../core/content/index.ts'
import { instantAt } from '../../../kernel/dates.ts'
import { t } from '../../../messages/message.ts'
import { formatDay } from '../../../messages/spoken-formats.ts'
import type { Clock } from '../../clock.ts'
import { admissionCycles, sayMoment, type AdmissionCycle } from '../../components/admission-cycles.ts'
import { FactTable } from '../../components/fact-table.tsx'
import { pastDeadlines } from '../../components/program-words.ts'
import { SourceMark, SourceNotes, sourcesOf } from '../../components/source-note.tsx'
import { feedPaths } from '../../systems/calendar/feed-paths.ts'
import type { ShownProgram } from './shown-program.ts'

/** What opens and is due, by the term it admits to; what is past, as past; and the terms. */
export function Dates({ frame, slug, program, clock }: ShownProgram) {
  const calendar = frame.systems.calendar
  const cycles = admissionCycles(program.deadlines, clock)
  const past = pastDeadlines(program.deadlines, clock, ({ source }) => source.sample).filter((each) =>
    cycles.every(({ opening }) => opening !== each),
  )
  const terms = (program.terms ?? []).filter(({ begins }) => begins >= clock.today)
  const sources = sourcesOf([
    ...cycles.flatMap(({ opening, due }) => (opening ? [opening, ...due] : due)),
    ...past,
    ...terms,
  ])
  return (
    <>
      {cycles.length === 0 && <p>{t('program.deadlines.none')}</p>}
      {cycles.map((cycle) => (
        <Cycle key={cycle.state} cycle={cycle} sources={sources} clock={clock} />
      ))}
      {past.length > 0 && (
        <Deadlines
          caption={t('program.deadlines.past')}
          deadlines={past}
          sources={sources}
          clock={clock}
          isPast
        />
      )}
      {terms.length > 0 && (
        <FactTable
          caption={t('program.terms')}
          columns={[t('program.terms.term'), t('program.terms.begins')]}
          rows={terms.map(({ name, begins, source }) => ({ cells: [name, formatDay(begins)], source }))}
          sources={sources}
        />
      )}
      {calendar && (
        <p className="calendar-link">
          <a href={calendar + feedPaths.program(slug)}>{t('program.deadlines.calendar')}</a>
        </p>
      )}
      <SourceNotes sources={sources} />
    </>
  )
}

type DatesProps = { sources: readonly Source[]; clock: Clock }

/** What is due of one admission cycle, below the state of its applications. */
function Cycle({ cycle: { state, opening, due }, ...dates }: DatesProps & { cycle: AdmissionCycle }) {
  const caption = (
    <>
      {state}
      {opening && <SourceMark source={opening.source} sources={dates.sources} />}
    </>
  )
  // One that only opens has its opening as its row.
  const deadlines = due.length > 0 || !opening ? due : [opening]
  return <Deadlines caption={caption} deadlines={deadlines} {...dates} />
}

type DeadlinesProps = DatesProps & {
  caption: ReactNode
  deadlines: AdmissionCycle['due']
  isPast?: boolean
}

function Deadlines({ caption, deadlines, sources, clock, isPast }: DeadlinesProps) {
  return (
    <FactTable
      caption={caption}
      isPast={isPast}
      columns={[t('program.deadlines.what'), t('program.deadlines.who'), t('program.deadlines.date')]}
      rows={deadlines.map((deadline) => ({
        cells: [
          deadline.what,
          deadline.applicants,
          <Moment key="moment" deadline={deadline} clock={clock} isPast={isPast} />,
        ],
        source: deadline.source,
      }))}
      sources={sources}
    />
  )
}

type MomentProps = { deadline: AdmissionCycle['due'][number]; clock: Clock; isPast: boolean | undefined }

/** To the minute, where it is known; script adds the same moment as the visitor's own clock will show it. */
function Moment({ deadline, clock, isPast }: MomentProps) {
  const { date, time, zone } = deadline
  const words = sayMoment(deadline, clock)
  if (time === undefined) return <time dateTime={date}>{words}</time>
  const instant = instantAt(date, time, zone ?? clock.zone).toISOString()
  if (isPast) return <time dateTime={instant}>{words}</time>
  return (
    <local-time words={t('date.local', { instant: '{instant}' })} over={t('date.over')}>
      <time dateTime={instant}>{words}</time>
    </local-time>
  )
}
