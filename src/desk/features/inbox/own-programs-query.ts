import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const ownProgramsQuery = queryOptions({
  queryKey: ['own-programs'],
  queryFn: () => ask(api.account.programs.$get()),
  staleTime: 5 * 60_000,
})

/** @param programs by key; empty for none */
export const chooseOwnPrograms = (programs: string[]) =>
  ask(api.account.programs.$post({ json: { programs } }))
