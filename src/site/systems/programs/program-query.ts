import { spokenTag } from '../../../messages/message.ts'
import { Query, type Finding } from '../../finding/query.ts'
import type { Candidate } from './candidates.ts'
import { scopeNames, type ScopeName } from './scopes.ts'

export const orders = ['name', 'cost', 'deadline'] as const
export type Order = (typeof orders)[number]

export type ProgramQuery = Query<ScopeName, Order, Candidate>

/** What the finder was asked by an address. */
export const parseProgramQuery = (search: URLSearchParams, candidates: readonly Candidate[]): ProgramQuery =>
  Query.parse(findingPrograms, search, candidates)

const findingPrograms: Finding<ScopeName, Order, Candidate> = {
  scopes: scopeNames,
  orders,
  compare: (order, a, b) => comparers[order](a, b) || comparers.name(a, b),
}

const comparers: Record<Order, (a: Candidate, b: Candidate) => number> = {
  name: (a, b) => a.name.localeCompare(b.name, spokenTag()),
  // Not published is no bargain: it comes last.
  cost: (a, b) => (a.price ?? Infinity) - (b.price ?? Infinity) || 0,
  deadline: (a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || 0,
}
