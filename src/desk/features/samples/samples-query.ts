import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

/** How many made-up inquiries there are. */
export const samplesQuery = queryOptions({
  queryKey: ['samples'],
  queryFn: () => ask(api.samples.$get()),
  staleTime: 60_000,
})

export const addSamples = () => ask(api.samples.$post())
export const removeSamples = () => ask(api.samples.remove.$post())
