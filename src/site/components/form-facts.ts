import type { PublishedSummary } from '../../core/content/index.ts'
import { knownPrice } from '../../core/costs/index.ts'
import { t } from '../../messages/message.ts'
import type { Clock } from '../clock.ts'
import { keepUntilTurn } from '../keep-until-turn.ts'
import { sayPrice } from './cost-words.ts'
import { occurrenceOf } from '../../core/events/index.ts'
import { formatSpan } from '../../kernel/spans.ts'
import { inWords, sayNext } from './program-words.ts'

type Summary<Name extends 'program' | 'event'> = PublishedSummary<Name>['summary']

/** What the form says of a program once it is ticked: its cost, its next deadline, its formats, its next information session. */
export const factsInForm = keepUntilTurn(
  ({ deadlines }: Summary<'program'>) => deadlines,
  (
    { formats, costs, deadlines },
    clock: Clock,
    language: string,
    session: Summary<'event'> | undefined,
  ): readonly string[] => {
    const price = knownPrice(formats, costs)
    const next = sayNext(deadlines, clock)
    const marked = (words: string, isSample: boolean | undefined) =>
      isSample ? `${words} ${t('source.mark')}` : words
    return [
      t('form.fact', { label: t('fact.cost'), value: marked(sayPrice(price), price?.sample) }),
      t('form.fact', {
        label: t('program.next'),
        value: next ? marked(next.words, next.sample) : t('fact.deadlines.none'),
      }),
      t('form.fact', { label: t('fact.formats'), value: inWords(formats) }),
      ...(session ? [sessionFact(session, clock, language)] : []),
    ]
  },
)

function sessionFact(summary: Summary<'event'>, { zone }: Clock, language: string): string {
  const occurrence = occurrenceOf(summary, zone)
  const when = formatSpan(occurrence, occurrence.zone, language)
  return t('form.fact', {
    label: t('event.next'),
    value: summary.isSample ? `${when} ${t('source.mark')}` : when,
  })
}
