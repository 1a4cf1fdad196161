import type { PublishedSummary } from '../../core/content/index.ts'
import { type Day, formatDay } from '../../kernel/dates.ts'
import { formatMoney } from '../../kernel/money.ts'
import { t } from '../../messages/message.ts'
import { LinkList } from './link-list.tsx'
import { Pattern } from './pattern.tsx'
import { comingDeadlines, inWords, pastDeadlines } from './program-words.ts'

type Summary = PublishedSummary<'program'>['summary']
type Props = { program: PublishedSummary<'program'>; today: Day }

/** A program in a list: its plate, its name, and the five things people look for first, each one link away. */
export function ProgramCard({ program: { key, summary: program }, today }: Props) {
  const href = `/programs/${key}`
  return (
    <article className="program-card">
      <Pattern name={program.name} id={`plate-${key}`} />
      <div>
        <h4>
          <a href={href}>{program.listedAs}</a>
        </h4>
        <p>{program.summary}</p>
      </div>
      <LinkList
        items={[
          { href: `${href}#cost`, label: t('fact.cost'), value: costOf(program) },
          { href: `${href}#deadlines`, label: t('fact.deadlines'), value: deadlineOf(program, today) },
          { href: `${href}#formats`, label: t('fact.formats'), value: inWords(program.formats) },
          { href: `${href}#outcomes`, label: t('fact.outcomes'), value: '' },
          { href: `${href}#aid`, label: t('fact.aid'), value: '' },
        ]}
      />
    </article>
  )
}

function costOf({ cost }: Summary): string {
  if (!cost) return t('fact.cost.none')
  return t('fact.cost.of', {
    amount: formatMoney(cost.amount),
    what: cost.label.charAt(0).toLowerCase() + cost.label.slice(1),
  })
}

function deadlineOf({ deadlines }: Summary, today: Day): string {
  const [next] = comingDeadlines(deadlines, today)
  if (next) return formatDay(next.date)
  const [last] = pastDeadlines(deadlines, today)
  return last ? t('fact.deadlines.last', { day: formatDay(last.date) }) : t('fact.deadlines.none')
}
