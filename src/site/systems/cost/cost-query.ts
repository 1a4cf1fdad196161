import { yearsOf } from '../../../core/costs/index.ts'
import type { PublishedSummary } from '../../../core/content/index.ts'
import { parseMoney } from '../../../kernel/money.ts'

/** The fields of the calculator, as they stand in an address; a public contract. */
export const costKeys = [
  'program',
  'pace',
  'place',
  'years',
  'without',
  'tuition',
  'living',
  'grants',
  'employer',
  'savings',
  'loan',
] as const

export const ownFigures = ['tuition', 'living'] as const
export const meansFields = ['grants', 'employer', 'savings', 'loan'] as const
type MoneyField = (typeof ownFigures)[number] | (typeof meansFields)[number]

type Program = PublishedSummary<'program'>
export type Format = Program['summary']['formats'][number]

/** What the calculator was asked, as far as it fits the program. */
export type CostQuery = {
  readonly program: Program
  readonly format: Format
  readonly years: number
  /** The ids of lines that the student may leave out and does. */
  readonly without: readonly string[]
  /** What was typed, so that it can be shown again. */
  readonly typed: Readonly<Partial<Record<MoneyField, string>>>
  /** In minor units; what was typed but is no amount is absent. */
  readonly amounts: Readonly<Partial<Record<MoneyField, number>>>
  readonly currency: string
}

/** Reads an address; what does not fit the program gives way to what does. Null where the school has no programs. */
export function costQuery(
  search: URLSearchParams,
  programs: readonly Program[],
  currency: string,
): CostQuery | null {
  const program = programs.find(({ key }) => key === search.get('program')) ?? programs[0]
  const format = program && formatFor(program.summary.formats, search.get('pace'), search.get('place'))
  if (!program || !format) return null
  const lengths = yearsOf(format)
  const years = Number(search.get('years'))
  const fields = [...ownFigures, ...meansFields]
  const typed = fields.flatMap((name) => {
    const value = (search.get(name) ?? '').trim().slice(0, 20)
    return value === '' ? [] : [[name, value] as const]
  })
  return {
    program,
    format,
    years: Number.isInteger(years) && years >= 1 && years <= maxYears ? years : (lengths[0] ?? 1),
    without: search.getAll('without').slice(0, 50),
    typed: Object.fromEntries(typed),
    amounts: Object.fromEntries(
      typed.flatMap(([name, value]) => {
        const amount = parseMoney(value, currency)
        return amount === null ? [] : [[name, amount]]
      }),
    ),
    currency,
  }
}

/** Nobody plans a master's degree beyond this. */
export const maxYears = 6

/** The pace weighs more than the place: who names a pace that is not offered at a place studies it where it is. */
const formatFor = (formats: readonly Format[], pace: string | null, place: string | null) =>
  formats.find((each) => each.pace === pace && each.place === place) ??
  formats.find((each) => each.pace === pace) ??
  formats.find((each) => each.place === place) ??
  formats[0]
