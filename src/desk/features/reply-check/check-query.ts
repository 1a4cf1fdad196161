import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const checkReply = (id: string, json: { text: string; attachments: number }) =>
  ask(api.inquiries[':id'].check.$post({ param: { id }, json }))

/** Stands below its inquiry's key: what the person writes meanwhile is asked for anew. */
export const checkQuery = (id: string, json: { text: string; attachments: number }) =>
  queryOptions({
    queryKey: ['inquiry', id, 'check', json],
    queryFn: () => checkReply(id, json),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })

export const markQuestion = (id: string, question: string, state: 'answered' | 'no-question' | 'open') =>
  ask(api.inquiries[':id'].questions.$post({ param: { id }, json: { question, state } }))
