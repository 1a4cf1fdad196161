import { queryOptions } from '@tanstack/react-query'
import type { OpenFromMailInput, StrayShow } from '../../../core/threads/schema/stray-mail.ts'
import { api, ask } from '../../api.ts'

export const strayShows: readonly StrayShow[] = ['waiting', 'placed', 'machines']

export const strayQuery = (show: StrayShow) =>
  queryOptions({
    queryKey: ['incoming', show],
    queryFn: () => ask(api.incoming.$get({ query: { show } })),
  })

export const joinMail = (id: string, receipt: string) =>
  ask(api.incoming[':id'].join.$post({ param: { id }, json: { receipt } }))
export const openInquiry = (id: string, json: OpenFromMailInput) =>
  ask(api.incoming[':id'].inquiry.$post({ param: { id }, json }))
export const setAside = (id: string) => ask(api.incoming[':id']['set-aside'].$post({ param: { id } }))
export const takeAsWritten = (id: string) => ask(api.incoming[':id'].take.$post({ param: { id } }))
export const undoPlacing = (id: string) => ask(api.incoming[':id'].undo.$post({ param: { id } }))
