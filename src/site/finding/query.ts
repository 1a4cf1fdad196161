import { foldName } from '../../kernel/text.ts'
import { findsAll } from './free-text.ts'

/** Something that a list may hold. */
export type Findable<Scope extends string> = {
  /**
   * What it says to each scope. More than one where values have to hold together: full-time on campus and part-time online
   * is no part-time program on campus.
   */
  readonly facets: readonly Readonly<Record<Scope, readonly string[]>>[]
  /** Everything that words are looked for in. */
  readonly text: string
}

/** How a list can be narrowed and ordered. */
export type Finding<Scope extends string, Order extends string, Item extends Findable<Scope>> = {
  /** In the order of an address and of the page. */
  readonly scopes: readonly Scope[]
  /** The first is the one that an address need not name. */
  readonly orders: readonly [Order, ...Order[]]
  compare(order: Order, a: Item, b: Item): number
}

/** What a list was asked: values of named scopes, words, and an order. Never changed: each change is another query. */
export class Query<Scope extends string, Order extends string, Item extends Findable<Scope>> {
  readonly finding: Finding<Scope, Order, Item>
  readonly asked: Readonly<Record<Scope, readonly string[]>>
  readonly words: string
  readonly order: Order

  constructor(
    finding: Finding<Scope, Order, Item>,
    asked: Partial<Readonly<Record<Scope, readonly string[]>>> = {},
    words = '',
    order: Order = finding.orders[0],
  ) {
    const all = finding.scopes.map((scope) => [scope, [...new Set(asked[scope] ?? [])].toSorted()])
    this.finding = finding
    this.asked = Object.fromEntries(all) as Readonly<Record<Scope, readonly string[]>>
    this.words = words.trim()
    this.order = order
  }

  /** From an address; what nothing in the list has is left out, so that a link of last year still finds something. */
  static parse<Scope extends string, Order extends string, Item extends Findable<Scope>>(
    finding: Finding<Scope, Order, Item>,
    search: URLSearchParams,
    items: readonly Item[],
  ): Query<Scope, Order, Item> {
    const asked = finding.scopes.map((scope) => {
      const values = new Set(valuesOf(items, scope))
      return [scope, search.getAll(scope).filter((value) => values.has(value))] as const
    })
    const order = finding.orders.find((each) => each === search.get('order'))
    // By grapheme it would be kinder; beyond this length nobody means anything.
    const words = (search.get('q') ?? '').slice(0, 200).toWellFormed()
    return new Query(finding, Object.fromEntries(asked) as Partial<Record<Scope, string[]>>, words, order)
  }

  /** What has a value of every scope asked, and all the words; in the order asked. */
  find(items: readonly Item[]): Item[] {
    const { compare } = this.finding
    return this.#filter(items).toSorted((a, b) => compare(this.order, a, b))
  }

  /** How much each value of a scope would find, beside what the other scopes ask. */
  countBy(scope: Scope, items: readonly Item[]): ReadonlyMap<string, number> {
    return new Map(
      valuesOf(items, scope).map((value) => [value, this.with(scope, [value]).#filter(items).length]),
    )
  }

  with(scope: Scope, values: readonly string[]): Query<Scope, Order, Item> {
    const asked: Partial<Readonly<Record<Scope, readonly string[]>>> = { ...this.asked, [scope]: values }
    return new Query(this.finding, asked, this.words, this.order)
  }

  without(scope: Scope, value: string): Query<Scope, Order, Item> {
    return this.with(
      scope,
      this.asked[scope].filter((each) => each !== value),
    )
  }

  withWords(words: string): Query<Scope, Order, Item> {
    return new Query(this.finding, this.asked, words, this.order)
  }

  /** Everything it was narrowed by, in the order of the page. */
  get filters(): { scope: Scope; value: string }[] {
    return this.finding.scopes.flatMap((scope) => this.asked[scope].map((value) => ({ scope, value })))
  }

  /** In canonical order, so that one question has one address. */
  get entries(): [string, string][] {
    return [
      ...(this.words === '' ? [] : ([['q', this.words]] as [string, string][])),
      ...this.filters.map(({ scope, value }): [string, string] => [scope, value]),
      ...(this.order === this.finding.orders[0] ? [] : ([['order', this.order]] as [string, string][])),
    ]
  }

  /** Words are never kept in memory, nor are addresses of which there are too many: they would push out what everyone reads. */
  get isKept(): boolean {
    return this.words === '' && this.entries.length <= maxKeptFilters
  }

  #filter(items: readonly Item[]): Item[] {
    const hasWords = foldName(this.words) !== ''
    return items.filter(
      ({ facets, text }) => this.#matches(facets) && (!hasWords || findsAll(this.words, text)),
    )
  }

  #matches(alternatives: Item['facets']): boolean {
    return alternatives.some((facets) =>
      this.finding.scopes.every((scope) => {
        const asked = this.asked[scope]
        return asked.length === 0 || facets[scope].some((value) => asked.includes(value))
      }),
    )
  }
}

const maxKeptFilters = 2

/** The values of a scope that anything in the list has, in the order in which the list brings them. */
export const valuesOf = <Scope extends string>(items: readonly Findable<Scope>[], scope: Scope): string[] => [
  ...new Set(items.flatMap(({ facets }) => facets.flatMap((each) => each[scope]))),
]

/** Words of the school as they stand in an address: `Ethics and policy` is `ethics-and-policy`. */
export const asValue = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
