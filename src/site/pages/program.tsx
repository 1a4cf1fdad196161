import type { ReactNode } from 'react'
import { hrefOf, type DataOf, type Source } from '../../core/content/index.ts'
import type { degreeType } from '../../core/content/types/degree-type.ts'
import type { program } from '../../core/content/types/program.ts'
import { formatDay } from '../../kernel/dates.ts'
import { formatMoney } from '../../kernel/money.ts'
import { t } from '../../messages/message.ts'
import { admissionCycles, sayMoment, type AdmissionCycle } from '../components/admission-cycles.ts'
import { Blocks } from '../components/blocks.tsx'
import { Breadcrumb } from '../components/breadcrumb.tsx'
import { FactList } from '../components/fact-list.tsx'
import { FactTable } from '../components/fact-table.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { Page } from '../components/page.tsx'
import { Pattern } from '../components/pattern.tsx'
import { breadcrumbData, programData } from '../components/program-data.ts'
import {
  comingDeadlines,
  degreeName,
  inWords,
  isDue,
  pastDeadlines,
  sayDeadline,
  sayNext,
} from '../components/program-words.ts'
import { Section } from '../components/section.tsx'
import { SectionMenu } from '../components/section-menu.tsx'
import { brochureOf } from '../print/brochure-path.ts'
import { SourceMark, SourceNotes, sourcesOf } from '../components/source-note.tsx'
import type { Clock } from '../clock.ts'
import type { Frame } from '../frame.ts'

type Props = {
  frame: Frame
  slug: string
  program: DataOf<typeof program>
  degree: DataOf<typeof degreeType>
  clock: Clock
}

/** One program: what it is in a sentence, then every fact with the number of its source. */
export function ProgramPage({ frame, slug, program, degree, clock }: Props) {
  const path = `/programs/${slug}`
  const ask = `/inquire?program=${slug}`
  const coming = comingDeadlines(program.deadlines, clock)
  const cycles = admissionCycles(program.deadlines, clock)
  const past = pastDeadlines(program.deadlines, clock, ({ source }) => source.sample).filter((each) =>
    cycles.every(({ opening }) => opening !== each),
  )
  const terms = (program.terms ?? []).filter(({ begins }) => begins >= clock.today)
  const dated = sourcesOf([
    ...cycles.flatMap(({ opening, due }) => (opening ? [opening, ...due] : due)),
    ...past,
    ...terms,
  ])
  const paid = sourcesOf(program.costs)
  const formed = sourcesOf(program.formats)
  const crumbs = [
    { label: frame.school.siteName, href: '/' },
    { label: degree.name, href: `/#degree-${program.degreeType}` },
  ]
  return (
    <Page frame={frame} title={program.name} description={program.summary} canonicalPath={path}>
      <div className="page-head page-head-plate">
        <Breadcrumb crumbs={crumbs} />
        <h1>{program.name}</h1>
        <p className="lead">{program.summary}</p>
        <p className="actions">
          <a className="button" href={ask}>
            {t('program.ask')}
          </a>
          <a className="button button-quiet" href={brochureOf(slug)}>
            {t('brochure.of-program')}
          </a>
        </p>
        <Pattern name={program.name} id={`plate-${slug}`} plate={program.plate} />
      </div>
      <div className="section glance">
        {frame.menus.section && <SectionMenu menu={frame.menus.section} current={path} />}
        <div className="section-body">
          <h2>{t('program.glance')}</h2>
          <Glance program={program} degree={degree} coming={coming} clock={clock} />
        </div>
      </div>
      <Section id="about" title={t('program.about')} className="about">
        <div className="prose">
          <Blocks blocks={program.description} under={2} />
        </div>
      </Section>
      <Section id="cost" title={t('program.cost.title')}>
        <FactTable
          columns={[t('program.cost.what'), t('program.cost.covers'), t('program.cost.amount')]}
          rows={program.costs.map(({ label, covers, amount, source }) => ({
            cells: [label, covers ?? '', amount ? formatMoney(amount) : t('fact.cost.none')],
            source,
          }))}
          sources={paid}
          figures
        />
        <SourceNotes sources={paid} />
      </Section>
      <Section id="deadlines" title={t('program.deadlines.title')}>
        {cycles.length === 0 && <p>{t('program.deadlines.none')}</p>}
        {cycles.map((cycle) => (
          <Cycle key={cycle.state} cycle={cycle} sources={dated} clock={clock} />
        ))}
        {past.length > 0 && (
          <Deadlines
            caption={t('program.deadlines.past')}
            deadlines={past}
            sources={dated}
            clock={clock}
            isPast
          />
        )}
        {terms.length > 0 && (
          <FactTable
            caption={t('program.terms')}
            columns={[t('program.terms.term'), t('program.terms.begins')]}
            rows={terms.map(({ name, begins, source }) => ({ cells: [name, formatDay(begins)], source }))}
            sources={dated}
          />
        )}
        <SourceNotes sources={dated} />
      </Section>
      <Section id="formats" title={t('program.formats.title')}>
        <FactTable
          columns={[t('program.formats.pace'), t('program.formats.place'), t('program.formats.length')]}
          rows={program.formats.map(({ pace, place, length, note, source }) => ({
            cells: [t(`pace.${pace}`), t(`place.${place}`), length],
            note,
            source,
          }))}
          sources={formed}
        />
        <SourceNotes sources={formed} />
      </Section>
      <Section id="outcomes" title={t('program.outcomes.title')}>
        <FactList facts={program.outcomes} />
      </Section>
      <Section id="aid" title={t('program.aid.title')}>
        <FactList facts={program.aid} />
      </Section>
      <Section id="requirements" title={t('program.requirements.title')}>
        <FactList facts={program.requirements} />
      </Section>
      <Section id="ask" title={t('program.ask')} className="ask">
        <p className="lead">{t('program.ask.lead')}</p>
        <p className="actions">
          <a className="button" href={ask}>
            {t('hero.ask')}
          </a>
          {program.officialPage && (
            <a className="button button-quiet" href={hrefOf(program.officialPage)}>
              {t('program.official')}
            </a>
          )}
        </p>
      </Section>
      <JsonLd data={programData({ frame, path, program, degree, coming })} />
      <JsonLd data={breadcrumbData(frame.origin, [...crumbs, { label: program.name, href: path }])} />
    </Page>
  )
}

type GlanceProps = Pick<Props, 'program' | 'degree' | 'clock'> & {
  coming: DataOf<typeof program>['deadlines']
}

/** The facts that people look for first, each a link to all that is known of it. */
function Glance({ program, degree, coming, clock }: GlanceProps) {
  const [nearest] = coming
  const opening = nearest && !isDue(nearest) ? nearest : undefined
  const next = sayNext(program.deadlines, clock)
  const due = coming.find(isDue)
  const [cost] = program.costs
  const format = program.formats.find(({ source }) => source.sample) ?? program.formats[0]
  const sources = sourcesOf([degree, format, opening, due, cost])
  return (
    <>
      <dl className="facts">
        <Fact
          label={t('program.degree')}
          value={program.name}
          more={t('program.degree.of', { degree: degreeName(degree), nature: degree.nature })}
        />
        <Fact
          label={t('program.credits')}
          value={t('degrees.sum', creditsOf(degree))}
          source={degree.source}
          sources={sources}
        />
        <Fact
          label={t('fact.formats')}
          value={inWords(program.formats)}
          href="#formats"
          source={format?.source}
          sources={sources}
        />
        {opening && (
          <Fact
            label={t('program.opens')}
            value={sayDeadline(opening)}
            href="#deadlines"
            source={opening.source}
            sources={sources}
          />
        )}
        <Fact
          label={t('program.next')}
          value={due && next ? next.words : t('fact.deadlines.none')}
          href="#deadlines"
          source={due?.source}
          sources={sources}
        />
        {cost && (
          <Fact
            label={cost.label}
            value={cost.amount ? formatMoney(cost.amount) : t('fact.cost.none')}
            href="#cost"
            source={cost.source}
            sources={sources}
          />
        )}
        <Fact label={t('fact.outcomes')} value={t('fact.outcomes.short')} href="#outcomes" />
        <Fact label={t('fact.aid')} value={t('fact.aid.short')} href="#aid" />
        <Fact label={t('program.audience')} value={program.audience} />
        {program.department && <Fact label={t('program.department')} value={program.department} />}
      </dl>
      <SourceNotes sources={sources} />
    </>
  )
}

type FactProps = {
  label: string
  value: string
  /** On a line of its own, below the value. */
  more?: string
  href?: string
  source?: Source | undefined
  sources?: readonly Source[]
}

function Fact({ label, value, more, href, source, sources = [] }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {href ? <a href={href}>{value}</a> : value}
        {source && <SourceMark source={source} sources={sources} />}
        {more && <span className="note">{more}</span>}
      </dd>
    </div>
  )
}

type Dates = { sources: readonly Source[]; clock: Clock }

/** What is due of one admission cycle, below the state of its applications. */
function Cycle({ cycle: { state, opening, due }, ...dates }: Dates & { cycle: AdmissionCycle }) {
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

type DeadlinesProps = Dates & {
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
        cells: [deadline.what, deadline.applicants, sayMoment(deadline, clock)],
        source: deadline.source,
      }))}
      sources={sources}
    />
  )
}

const creditsOf = ({ totalCredits: total, requires }: DataOf<typeof degreeType>) => ({
  total,
  coursework: total - requires.credits,
  required: requires.credits,
  work: requires.name,
})
