import { knownPrice } from '../../../core/costs/index.ts'
import type { DataOf, Source } from '../../../core/content/index.ts'
import type { degreeType } from '../../../core/content/types/degree-type.ts'
import { t } from '../../../messages/message.ts'
import { joinParts } from '../../../messages/spoken-formats.ts'
import { sayPrice } from '../../components/cost-words.ts'
import {
  comingDeadlines,
  degreeName,
  inWords,
  isDue,
  sayDeadline,
  sayNext,
} from '../../components/program-words.ts'
import { SourceMark, SourceNotes, sourcesOf } from '../../components/source-note.tsx'
import type { ShownProgram } from './shown-program.ts'

/** The facts that people look for first, each a link to all that is known of it. */
export function Glance({ program, degree, clock }: ShownProgram) {
  const coming = comingDeadlines(program.deadlines, clock)
  const [nearest] = coming
  const opening = nearest && !isDue(nearest) ? nearest : undefined
  const next = sayNext(program.deadlines, clock)
  const due = coming.find(isDue)
  const costs = program.costs.map((cost) => ({ ...cost, sample: cost.source.sample }))
  const paid = program.costs.find(({ kind }) => kind === 'tuition')
  const format = program.formats.find(({ source }) => source.sample) ?? program.formats[0]
  const sources = sourcesOf([degree ?? undefined, format, opening, due, paid])
  return (
    <>
      <dl className="facts">
        <Fact
          label={t('program.degree')}
          value={program.name}
          {...(degree && {
            more: t('program.degree.of', { degree: degreeName(degree), nature: degree.nature }),
          })}
        />
        {degree && (
          <Fact
            label={t('program.credits')}
            value={t('degrees.sum', creditsOf(degree))}
            source={degree.source}
            sources={sources}
          />
        )}
        <Fact
          label={t('fact.formats')}
          value={inWords(program.formats)}
          more={joinParts(
            program.formats.map(({ pace, length }) => `${t(`pace.${pace}`)}: ${length}`),
            'semicolon',
          )}
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
        <Fact
          label={t('fact.cost')}
          value={sayPrice(knownPrice(program.formats, costs))}
          href="#cost"
          source={paid?.source}
          sources={sources}
        />
        <Fact label={t('fact.outcomes')} value={t('fact.outcomes.short')} href="#outcomes" />
        <Fact label={t('fact.aid')} value={program.aidInShort ?? t('fact.aid.short')} href="#aid" />
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

const creditsOf = ({ totalCredits: total, requires }: DataOf<typeof degreeType>) => ({
  total,
  coursework: total - requires.credits,
  required: requires.credits,
  work: requires.name,
})
