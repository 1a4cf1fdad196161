import { foldName } from '../../../kernel/text.ts'
import type { Candidate, Facets } from './candidates.ts'
import { findsAll } from './free-text.ts'
import { scopeNames, type ScopeName } from './scopes.ts'

export const orders = ['name', 'cost', 'deadline'] as const
export type Order = (typeof orders)[number]

type Asked = Readonly<Record<ScopeName, readonly string[]>>

/** What the finder was asked: values of named scopes, words, and an order. Never changed: each change is another query. */
export class ProgramQuery {
  readonly asked: Asked
  readonly words: string
  readonly order: Order

  constructor(asked: Partial<Asked> = {}, words = '', order: Order = 'name') {
    const all = scopeNames.map((name) => [name, [...new Set(asked[name] ?? [])].toSorted()])
    this.asked = Object.fromEntries(all) as Asked
    this.words = words.trim()
    this.order = order
  }

  /** From an address; what no program has is left out, so that a link of last year still finds something. */
  static parse(search: URLSearchParams, candidates: readonly Candidate[]): ProgramQuery {
    const known = (name: ScopeName) => new Set(valuesOf(candidates, name))
    const asked = scopeNames.map((name) => {
      const values = known(name)
      return [name, search.getAll(name).filter((value) => values.has(value))]
    })
    const order = orders.find((each) => each === search.get('order'))
    // By grapheme it would be kinder; beyond this length nobody means a program.
    const words = (search.get('q') ?? '').slice(0, 200).toWellFormed().replaceAll('\u0000', '')
    return new ProgramQuery(Object.fromEntries(asked), words, order)
  }

  /** Programs with one format that has a value of every scope asked, and all the words; in the order asked. */
  find(candidates: readonly Candidate[]): Candidate[] {
    return candidates
      .filter(
        (each) =>
          this.#matches(each.facets) && (foldName(this.words) === '' || findsAll(this.words, each.text)),
      )
      .toSorted((a, b) => comparers[this.order](a, b) || comparers.name(a, b))
  }

  /** How many programs each value of a scope would find, beside what the other scopes ask. */
  countBy(name: ScopeName, candidates: readonly Candidate[]): ReadonlyMap<string, number> {
    return new Map(
      valuesOf(candidates, name).map((value) => [value, this.with(name, [value]).find(candidates).length]),
    )
  }

  with(name: ScopeName, values: readonly string[]): ProgramQuery {
    return new ProgramQuery({ ...this.asked, [name]: values }, this.words, this.order)
  }

  without(name: ScopeName, value: string): ProgramQuery {
    return this.with(
      name,
      this.asked[name].filter((each) => each !== value),
    )
  }

  withWords(words: string): ProgramQuery {
    return new ProgramQuery(this.asked, words, this.order)
  }

  /** Everything it was narrowed by, in the order of the page. */
  get filters(): { name: ScopeName; value: string }[] {
    return scopeNames.flatMap((name) => this.asked[name].map((value) => ({ name, value })))
  }

  /** In canonical order, so that one question has one address. */
  get entries(): [string, string][] {
    return [
      ...(this.words === '' ? [] : ([['q', this.words]] as [string, string][])),
      ...this.filters.map(({ name, value }): [string, string] => [name, value]),
      ...(this.order === 'name' ? [] : ([['order', this.order]] as [string, string][])),
    ]
  }

  #matches(formats: readonly Facets[]): boolean {
    return formats.some((facets) =>
      scopeNames.every((name) => {
        const asked = this.asked[name]
        return asked.length === 0 || facets[name].some((value) => asked.includes(value))
      }),
    )
  }
}

/** The values of a scope that any program has, in the order in which the programs bring them. */
export const valuesOf = (candidates: readonly Candidate[], name: ScopeName): string[] => [
  ...new Set(candidates.flatMap(({ facets }) => facets.flatMap((each) => each[name]))),
]

const comparers: Record<Order, (a: Candidate, b: Candidate) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, 'en'),
  // Not published is no bargain: it comes last.
  cost: (a, b) => (a.price ?? Infinity) - (b.price ?? Infinity) || 0,
  deadline: (a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || 0,
}
