import type { Money } from '../../kernel/money.ts'
import type { DataOf } from './content-type.ts'
import type { Figure } from './inline.ts'
import type { program } from './types/program.ts'

type Program = DataOf<typeof program>
type Deadline = Program['deadlines'][number]

/** The current value of a figure: an amount (null if it is not published), a deadline (null if none is coming), or `none` if the program has no such figure. */
export type FigureValue =
  | { readonly is: 'amount'; readonly amount: Money | null }
  | { readonly is: 'deadline'; readonly deadline: Deadline | null }

/** @returns null where the program has no cost or deadline of that name */
export function figureIn(
  { costs, deadlines }: Pick<Program, 'costs' | 'deadlines'>,
  figure: Figure,
  isComing: (deadline: Deadline) => boolean,
): FigureValue | null {
  if (figure.of === 'cost') {
    const named = costs.filter(
      ({ label, pace, place }) => label === figure.label && pace === figure.pace && place === figure.place,
    )
    // A program may keep the costs of several years; the newest counts.
    const [newest] = named.toSorted((a, b) => (b.year ?? '').localeCompare(a.year ?? ''))
    return newest ? { is: 'amount', amount: newest.amount ?? null } : null
  }
  const named = deadlines.filter(
    ({ what, applicants }) => what === figure.what && applicants === figure.applicants,
  )
  if (named.length === 0) return null
  const coming = named.filter(isComing).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return { is: 'deadline', deadline: coming[0] ?? null }
}

/** Every figure that a text may name of a program, each once. */
export function figuresOf(key: string, { costs, deadlines }: Program): Figure[] {
  const all: Figure[] = [
    ...costs.map(({ label, pace, place }) => ({
      of: 'cost' as const,
      program: key,
      label,
      ...(pace && { pace }),
      ...(place && { place }),
    })),
    ...deadlines.map(({ what, applicants }) => ({ of: 'deadline' as const, program: key, what, applicants })),
  ]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

const foundBefore = new WeakMap<object, readonly Figure[]>()
const none: readonly Figure[] = []

/** Every figure that a document names. What is published is frozen, so it is searched once. */
export function figuresIn(data: unknown): readonly Figure[] {
  if (typeof data !== 'object' || data === null) return none
  const before = Object.isFrozen(data) ? foundBefore.get(data) : undefined
  if (before) return before
  const found: Figure[] = []
  visit(data)
  const all = found.length === 0 ? none : found
  if (Object.isFrozen(data)) foundBefore.set(data, all)
  return all

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    if (isFigureRun(value)) found.push(value.figure)
    else for (const each of Object.values(value)) visit(each)
  }
}

/** No other field of any content is called `figure`. */
const isFigureRun = (value: object): value is { figure: Figure } => 'figure' in value

/** The same data with other runs where it names figures; what holds none stays the same object. */
export function withFigures<Data>(data: Data, replace: (figure: Figure) => object): Data {
  if (typeof data !== 'object' || data === null) return data
  if (isFigureRun(data)) {
    const { figure, ...marks } = data
    return { ...replace(figure), ...marks } as Data
  }
  if (Array.isArray(data)) {
    const all: unknown[] = data.map((each: unknown) => withFigures(each, replace))
    return (all.some((each, index) => each !== data[index]) ? all : data) as Data
  }
  const entries = Object.entries(data).map(([name, each]) => [name, withFigures(each, replace)] as const)
  return entries.some(([name, each]) => each !== (data as Record<string, unknown>)[name])
    ? (Object.fromEntries(entries) as Data)
    : data
}
