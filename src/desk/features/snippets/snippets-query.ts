import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'
import type { SnippetField } from '../../../core/snippets/schema.ts'

/** As `core/snippets` has them, whose schema would bring its parser into the browser; a test holds the two together. */
export const snippetFields: readonly SnippetField[] = [
  'person.first_name',
  'person.last_name',
  'person.name',
  'inquiry.number',
  'program.name',
  'program.deadline',
  'program.cost',
  'school.name',
  'staff.name',
  'signature',
]

export const snippetsQuery = queryOptions({
  queryKey: ['snippets'],
  queryFn: () => ask(api.snippets.$get()),
  staleTime: 60_000,
})

type Written = { title: string; text: string; version: number }

export const addSnippet = (json: Written) => ask(api.snippets.$post({ json }))
export const editSnippet = (id: string, json: Written) =>
  ask(api.snippets[':id'].$post({ param: { id }, json }))
export const removeSnippet = (id: string, version: number) =>
  ask(api.snippets[':id'].remove.$post({ param: { id }, json: { version } }))
/** As it reads in a reply to this inquiry. */
export const fillSnippet = (id: string, inquiryId: string) =>
  ask(api.snippets[':id'].filled.$get({ param: { id }, query: { inquiryId } }))
