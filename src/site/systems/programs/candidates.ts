import { knownPrice } from '../../../core/costs/index.ts'
import type { PublishedSummary } from '../../../core/content/index.ts'
import { turnOf, type Clock } from '../../clock.ts'
import { comingDeadlines, isDue } from '../../components/program-words.ts'
import { asValue, type Findable } from '../../finding/query.ts'
import type { ScopeName } from './scopes.ts'

/** A program as the finder looks at it, with facets for each of its formats. */
export type Candidate = Findable<ScopeName> & {
  readonly key: string
  readonly program: PublishedSummary<'program'>
  readonly name: string
  /** Of the whole degree, else of its tuition, in minor units; undefined where none is published. */
  readonly price: number | undefined
  /** The instant of the next deadline. */
  readonly due: number | undefined
}

export function candidatesFrom(
  programs: readonly PublishedSummary<'program'>[],
  degrees: readonly PublishedSummary<'degree-type'>[],
  clock: Clock,
): Candidate[] {
  const names = new Map(
    degrees.map(({ key, summary }) => [key, `${summary.name} ${summary.abbreviation ?? ''}`]),
  )
  return programs.map((program) => {
    const { key, summary } = program
    const coming = comingDeadlines(summary.deadlines, clock)
    const due = coming.find(isDue)
    const start = [...new Set(coming.flatMap(({ entry }) => entry ?? []))].map(asValue)
    return {
      key,
      program,
      name: summary.name,
      facets: summary.formats.map(({ pace, place, months }) => ({
        degree: summary.degreeType === undefined ? [] : [summary.degreeType],
        pace: [pace],
        place: [place],
        length: [...new Set((months ?? []).map(lengthOf))],
        start,
        interest: summary.interests.map(asValue),
      })),
      text: [
        summary.name,
        summary.listedAs,
        summary.summary,
        summary.audience,
        summary.department ?? '',
        ...summary.interests,
        names.get(summary.degreeType ?? '') ?? '',
      ].join(' '),
      price: knownPrice(summary.formats, summary.costs)?.amount.amount,
      due: due && turnOf(due, clock).getTime(),
    }
  })
}

export const lengths = ['one-year', 'two-years', 'longer'] as const
const lengthOf = (months: number): (typeof lengths)[number] =>
  months <= 12 ? 'one-year' : months <= 24 ? 'two-years' : 'longer'
