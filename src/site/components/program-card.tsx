import type { PublishedSummary } from '../../core/content/index.ts'
import { formatDay } from '../../kernel/dates.ts'
import type { Clock } from '../clock.ts'
import { formatMoney } from '../../kernel/money.ts'
import { t } from '../../messages/message.ts'
import { LinkList, type Link } from './link-list.tsx'
import { Pattern } from './pattern.tsx'
import { inWords, isDue, pastDeadlines, sayNext } from './program-words.ts'

type Summary = PublishedSummary<'program'>['summary']
type Props = { program: PublishedSummary<'program'>; clock: Clock }

/** A program in a list: its plate, its name, and the five things people look for first, each one link away. */
export function ProgramCard({ program: { key, summary: program }, clock }: Props) {
  const href = `/programs/${key}`
  return (
    <article className="program-card">
      <Pattern name={program.name} id={`plate-${key}`} plate={program.plate} />
      <div>
        <h4>
          <a href={href}>{program.listedAs}</a>
        </h4>
        <p>{program.summary}</p>
      </div>
      <LinkList
        items={[
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
          { href: `${href}#outcomes`, label: t('fact.outcomes'), value: t('fact.outcomes.short') },
          { href: `${href}#aid`, label: t('fact.aid'), value: t('fact.aid.short') },
        ]}
      />
    </article>
  )
}

type Value = Pick<Link, 'value' | 'mark'>

function costOf({ cost }: Summary): Value {
  if (!cost?.amount) return { value: t('fact.cost.none') }
  const what = cost.label.charAt(0).toLowerCase() + cost.label.slice(1)
  return marked(t('fact.cost.of', { amount: formatMoney(cost.amount), what }), cost.sample)
}

/** What is due next; where nothing is, what opens next, and else what was due last. */
function deadlineOf({ deadlines }: Summary, clock: Clock): Value {
  const next = sayNext(deadlines, clock)
  if (next) return marked(next.words, next.sample)
  const last = pastDeadlines(deadlines, clock, ({ sample }) => sample).find(isDue)
  return { value: last ? t('fact.deadlines.last', { day: formatDay(last.date) }) : t('fact.deadlines.none') }
}

const marked = (value: string, isSample: boolean | undefined): Value =>
  isSample ? { value, mark: t('source.mark') } : { value }
