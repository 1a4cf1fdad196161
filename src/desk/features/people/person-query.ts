import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { MergeField, MergeInput } from '../../../core/doubles/schema.ts'
import { type Lifecycle, lifecycles } from '../../../kernel/lifecycle.ts'
import { api, ask } from '../../api.ts'

/** The fields of which one value stays when two people are merged. */
export const mergeFields: readonly MergeField[] = [
  'email',
  'salutation',
  'firstName',
  'lastName',
  'country',
  'employer',
]

/** Stands beside inquiries: what changes one of theirs is asked anew. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: () => ask(api.people[':id'].$get({ param: { id } })),
  })

/** Whom they may be too, and who was merged into them. Colleagues who work for some programs may not ask. */
export const personDoublesQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'doubles'],
    queryFn: () => ask(api.people[':id'].doubles.$get({ param: { id } })),
    retry: false,
  })

export const doublesQuery = infiniteQueryOptions({
  queryKey: ['doubles'],
  queryFn: ({ pageParam: after }) => ask(api.people.doubles.$get({ query: after ? { after } : {} })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

export type PeopleChoice = { q: string; lifecycle: Lifecycle | '' }
export const readPeopleChoice = ({ q, lifecycle }: Record<string, unknown>): PeopleChoice => ({
  q: q === undefined ? '' : String(q),
  lifecycle: lifecycles.find((each) => each === lifecycle) ?? '',
})

export const peopleQuery = ({ q, lifecycle }: PeopleChoice) =>
  infiniteQueryOptions({
    queryKey: ['people', q, lifecycle],
    queryFn: ({ pageParam: before }) =>
      ask(
        api.people.$get({
          query: { ...(q && { q }), ...(lifecycle && { lifecycle }), ...(before && { before }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

const by = (id: string) => ({ param: { id } })
export const mergePeople = (json: MergeInput) => ask(api.people.merge.$post({ json }))
export const undoMerge = (id: string) => ask(api.people.merges[':id'].undo.$post(by(id)))
export const keepApart = (id: string) => ask(api.people.pairs[':id'].apart.$post(by(id)))
export const openPair = (id: string) => ask(api.people.pairs[':id'].open.$post(by(id)))
export const acceptFact = (id: string) => ask(api.people.facts[':id'].accept.$post(by(id)))
export const declineFact = (id: string) => ask(api.people.facts[':id'].decline.$post(by(id)))
export const undoFact = (id: string) => ask(api.people.facts[':id'].undo.$post(by(id)))
export const splitPerson = (id: string, inquiryIds: string[]) =>
  ask(api.people[':id'].split.$post({ ...by(id), json: { inquiryIds } }))

/** The whole choice as a file. */
export const exportHref = ({ q, lifecycle }: PeopleChoice, format: 'csv' | 'xlsx'): string =>
  `/api/desk/people/export?${new URLSearchParams({ format, ...(q && { q }), ...(lifecycle && { lifecycle }) })}`

export const setLifecycle = (id: string, from: Lifecycle, to: Lifecycle) =>
  ask(api.people[':id'].lifecycle.$post({ ...by(id), json: { from, to } }))
