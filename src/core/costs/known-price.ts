import type { Money } from '../../kernel/money.ts'
import { linesFor, type CostLine } from './lines.ts'
import { priceOf } from './price.ts'

/** How a program can be studied. */
export type StudyFormat = {
  readonly pace: 'full-time' | 'part-time'
  readonly place: string
  readonly months?: readonly number[] | undefined
}

/** What is known of a price: all of it, or tuition alone. */
export type KnownPrice = {
  readonly amount: Money
  readonly isWhole: boolean
  readonly pace: StudyFormat['pace']
  /** A figure in it waits to be confirmed. */
  readonly sample: boolean
}

/** How many academic years a format takes, the shortest first; one where its length is open. */
export const yearsOf = ({ months }: Pick<StudyFormat, 'months'>): number[] =>
  months ? [...new Set(months.map((count) => Math.ceil(count / 12)))].toSorted((a, b) => a - b) : [1]

type Costs = readonly (CostLine & { readonly sample?: boolean | undefined })[]

/** Content is read once and never changes; lists of programs ask for the price of each, page after page. */
const known = new WeakMap<Costs, { formats: readonly StudyFormat[]; price: KnownPrice | null }>()

/** The lowest whole price among the formats, else the lowest tuition of the whole degree; null where no figure is published. */
export function knownPrice(formats: readonly StudyFormat[], costs: Costs): KnownPrice | null {
  const before = known.get(costs)
  if (before?.formats === formats) return before.price
  const price = reckonPrice(formats, costs)
  known.set(costs, { formats, price })
  return price
}

function reckonPrice(formats: readonly StudyFormat[], costs: Costs): KnownPrice | null {
  const prices = formats.flatMap((format): KnownPrice[] => {
    const lines = linesFor(costs, format, { tuition: '', living: '' })
    const price = priceOf(lines, { years: yearsOf(format)[0] ?? 1 })
    const tuition = price.lines.filter(({ line }) => line.kind === 'tuition')
    if (tuition.some(({ total }) => total === null)) return []
    const paid = price.isComplete ? price.lines : tuition
    const amount = paid.reduce((sum, { total }) => sum + (total ?? 0), 0)
    return [
      {
        amount: { amount, currency: price.currency },
        isWhole: price.isComplete,
        pace: format.pace,
        sample: paid.some(({ line }) => 'sample' in line && line.sample === true),
      },
    ]
  })
  const [lowest = null] = prices.toSorted(
    (a, b) => Number(b.isWhole) - Number(a.isWhole) || a.amount.amount - b.amount.amount,
  )
  return lowest
}
