import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { knownPrice } from '../../core/costs/index.ts'
import type { ContentTypes, PublishedSummary, SummaryOf } from '../../core/content/index.ts'
import type { Clock } from '../clock.ts'
import { keepUntilTurn } from '../keep-until-turn.ts'
import { t } from '../../messages/message.ts'
import { formatDay } from '../../messages/spoken-formats.ts'
import { sayPrice } from './cost-words.ts'
import { LinkList, type Link } from './link-list.tsx'
import { markedAs, type ShownLanguage } from '../visited-language.ts'
import { drawWhole } from '../pieces.ts'
import { Pattern } from './pattern.tsx'
import { comingDeadlines, inWords, isDue, pastDeadlines, sayNext } from './program-words.ts'
import { Trusted } from './trusted.tsx'

type Summary = PublishedSummary<'program'>['summary']
type Props = {
  program: PublishedSummary<'program'>
  clock: Clock
  /** Of its heading. */
  level?: 2 | 3 | 4
  /**
   * Named where the list does not stand under its degree type. Such a list has no room for what is alike everywhere, and calls all
   * programs by their full names: “Immunology” beside “Master of Bioethics” is in no order that a reader sees.
   */
  degree?: SummaryOf<ContentTypes['degree-type']> | undefined
  /** The school's own language, where the program has no translation into the visit's. */
  own?: ShownLanguage | undefined
  /** What else one can do with the program here. */
  children?: ReactNode
}

/**
 * A program in a list: its plate, its name, and the five things people look for first, each one link away.
 * On a small screen its name, a sentence and one line of facts; all of it leads to the program.
 */
export function ProgramCard({
  program: { key, summary: program },
  clock,
  level = 4,
  degree,
  own,
  children,
}: Props) {
  const { shown, html } = drawn(program, clock, key, level, degree)
  if (!children) return <Trusted as="article" className="program-card" html={html} {...markedAs(own)} />
  return (
    <article className="program-card" {...markedAs(own)}>
      <Card {...shown} />
      <div className="card-more">{children}</div>
    </article>
  )
}

type Shown = {
  slug: string
  href: string
  level: 2 | 3 | 4
  program: Pick<Summary, 'name' | 'plate' | 'summary'>
  called: string
  line: string
  facts: readonly Link[]
}

function Card({ slug, href, level, program, called, line, facts }: Shown) {
  const Heading = `h${level}` as const
  return (
    <>
      <Pattern name={program.name} id={`plate-${slug}`} plate={program.plate} />
      <div>
        <Heading>
          <a href={href}>{called}</a>
        </Heading>
        <p>{program.summary}</p>
        <p className="card-line">{line}</p>
      </div>
      <LinkList items={facts} />
    </>
  )
}

const drawn = keepUntilTurn(
  ({ deadlines }: Summary) => deadlines,
  (program, clock: Clock, slug: string, level: Shown['level'], degree: Props['degree']) => {
    const href = `/programs/${slug}`
    const { name, plate, listedAs, summary } = program
    const shown: Shown = {
      slug,
      href,
      level,
      program: { name, plate, summary },
      called: degree ? name : listedAs,
      line: inOneLine(program, clock),
      facts: [
        ...(degree ? [{ href, label: t('program.degree'), value: degreeInShort(degree) }] : []),
        { href: `${href}#cost`, label: t('fact.cost'), ...costOf(program) },
        { href: `${href}#deadlines`, label: t('fact.deadlines'), ...deadlineOf(program, clock) },
        {
          href: `${href}#formats`,
          label: t('fact.formats'),
          ...marked(
            inWords(program.formats),
            program.formats.some(({ sample }) => sample),
          ),
        },
        ...(degree
          ? []
          : [
              { href: `${href}#outcomes`, label: t('fact.outcomes'), value: t('fact.outcomes.short') },
              { href: `${href}#aid`, label: t('fact.aid'), value: program.aidInShort ?? t('fact.aid.short') },
            ]),
      ],
    }
    return { shown, html: drawWhole(() => renderToStaticMarkup(<Card {...shown} />)) }
  },
)

const degreeInShort = ({ name, abbreviation, totalCredits }: NonNullable<Props['degree']>) =>
  t('fact.degree', { degree: abbreviation ?? name, credits: totalCredits })

type Value = Pick<Link, 'value' | 'mark'>

function costOf({ formats, costs }: Summary): Value {
  const price = knownPrice(formats, costs)
  return marked(sayPrice(price), price?.sample)
}

/** What is due next; where nothing is, what opens next, and else what was due last. */
function deadlineOf({ deadlines }: Summary, clock: Clock): Value {
  const next = sayNext(deadlines, clock)
  if (next) return marked(next.words, next.sample)
  const last = pastDeadlines(deadlines, clock, ({ sample }) => sample).find(isDue)
  return { value: last ? t('fact.deadlines.last', { day: formatDay(last.date) }) : t('fact.deadlines.none') }
}

/** `1 year, or part-time · Due January 14, 2027 (sample)`. */
function inOneLine({ formats, deadlines }: Summary, clock: Clock): string {
  const due = comingDeadlines(deadlines, clock).find(isDue)
  const [first] = formats
  if (!first) return ''
  const other = formats.find(({ pace }) => pace !== first.pace)
  const length = other
    ? t('fact.length.or', { length: first.length, pace: t(`pace.${other.pace}`).toLowerCase() })
    : first.length
  if (!due) return length
  const words = t('fact.line', { length, day: formatDay(due.date) })
  return due.sample ? `${words} ${t('source.mark')}` : words
}

const marked = (value: string, isSample: boolean | undefined): Value =>
  isSample ? { value, mark: t('source.mark') } : { value }
