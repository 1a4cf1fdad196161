import { queryOptions } from '@tanstack/react-query'
import type { DiscussionInput, DiscussionView } from '../../../../core/editorial/schema.ts'
import type { SignInput } from '../../../../core/threads/schema.ts'
import { api, ask } from '../../../api.ts'

const { editorial } = api

/** How often an open document hears of what colleagues wrote. */
const everyMs = 15_000

export const discussionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['content', 'document', id, 'comments'],
    queryFn: (): Promise<DiscussionView[]> =>
      ask(editorial.documents[':id'].comments.$get({ param: { id } })),
    refetchInterval: everyMs,
  })

export const reviewersQuery = queryOptions({
  queryKey: ['content', 'reviewers'],
  queryFn: () => ask(editorial.reviewers.$get()),
})

export const beginDiscussion = (id: string, json: DiscussionInput) =>
  ask(editorial.documents[':id'].comments.$post({ param: { id }, json }))

export const addComment = (id: string, key: string, text: string) =>
  ask(editorial.comments[':id'].$post({ param: { id }, json: { key, text } }))

export const resolveDiscussion = (id: string) =>
  ask(editorial.comments[':id'].resolve.$post({ param: { id } }))
export const reopenDiscussion = (id: string) => ask(editorial.comments[':id'].reopen.$post({ param: { id } }))

export const giveDocumentSign = (id: string, json: SignInput) =>
  ask(editorial.documents[':id'].sign.$post({ param: { id }, json }))
