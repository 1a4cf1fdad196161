import { knownPrice } from '../../../core/costs/index.ts'
import type { PublishedSummary } from '../../../core/content/index.ts'
import { turnOf, type Clock } from '../../clock.ts'
import { comingDeadlines, isDue } from '../../components/program-words.ts'
import type { ScopeName } from './scopes.ts'

/** What one format of a program says to each scope. */
export type Facets = Readonly<Record<ScopeName, readonly string[]>>

/** A program as the finder looks at it. */
export type Candidate = {
  readonly key: string
  readonly program: PublishedSummary<'program'>
  readonly name: string
  /** One for each format: full-time on campus and part-time online is no part-time program on campus. */
  readonly facets: readonly Facets[]
  /** Everything that words are looked for in. */
  readonly text: string
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
      name: summary.listedAs,
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

/** Words of the school as they stand in an address: `Ethics and policy` is `ethics-and-policy`. */
export const asValue = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
