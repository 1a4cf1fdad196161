import { costId, type CostLine } from './lines.ts'

/** What one student says of the lines; by `costId`. Amounts are minor units a year. */
export type Wishes = {
  readonly years: number
  readonly waived?: readonly string[]
  /** The student's own figures, for lines that the school has not published. */
  readonly own?: ReadonlyMap<string, number>
}

export type PricedLine<Line extends CostLine = CostLine> = {
  readonly id: string
  readonly line: Line
  readonly isWaived: boolean
  /** The figure is the student's own. */
  readonly isOwn: boolean
  /** By year of study, in minor units; null where no figure is known. */
  readonly years: readonly number[] | null
  /** Over all years; null where no figure is known. */
  readonly total: number | null
}

export type Price<Line extends CostLine = CostLine> = {
  readonly currency: string
  readonly lines: readonly PricedLine<Line>[]
  readonly billed: number
  readonly living: number
  readonly total: number
  /** What each year of study costs. */
  readonly years: readonly number[]
  /** Whether every line has a figure; if not, the total is a minimum. */
  readonly isComplete: boolean
}

/** Adds up what a degree costs. A line in another currency than the first counts as one without a figure. */
export function priceOf<Line extends CostLine>(
  lines: readonly Line[],
  wishes: Wishes,
  fallback = 'USD',
): Price<Line> {
  const currency = lines.find(({ amount }) => amount)?.amount?.currency ?? fallback
  const priced = lines.map((line) => priceLine(line, wishes, currency))
  const sumOf = (some: readonly PricedLine[]) => some.reduce((sum, { total }) => sum + (total ?? 0), 0)
  const living = sumOf(priced.filter(({ line }) => line.kind === 'living'))
  const total = sumOf(priced)
  return {
    currency,
    lines: priced,
    billed: total - living,
    living,
    total,
    years: yearsFrom(wishes, (year) => priced.reduce((sum, { years }) => sum + (years?.[year] ?? 0), 0)),
    isComplete: priced.every((each) => each.total !== null),
  }
}

function priceLine<Line extends CostLine>(line: Line, wishes: Wishes, currency: string): PricedLine<Line> {
  const id = costId(line)
  const isWaived = line.waiver !== undefined && wishes.waived?.includes(id) === true
  const published = line.amount?.currency === currency ? line.amount.amount : undefined
  const own = line.amount === undefined ? wishes.own?.get(id) : undefined
  const amount = published ?? own
  const isOwn = own !== undefined
  if (isWaived) return { id, line, isWaived, isOwn, years: yearsFrom(wishes, () => 0), total: 0 }
  if (amount === undefined) return { id, line, isWaived, isOwn, years: null, total: null }
  // The student's own figure is one for a year, whatever the school charges by.
  const years = yearsFrom(wishes, (year) => inYear(year, amount, isOwn ? 'year' : line.per))
  return { id, line, isWaived, isOwn, years, total: years.reduce((sum, each) => sum + each, 0) }
}

function inYear(year: number, amount: number, per: CostLine['per'] = 'year'): number {
  if (per === 'degree') return year === 0 ? amount : 0
  return per === 'term' ? 2 * amount : amount
}

const yearsFrom = ({ years }: Wishes, of: (year: number) => number) =>
  Array.from({ length: years }, (_, year) => of(year))
