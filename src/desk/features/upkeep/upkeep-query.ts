import { queryOptions } from '@tanstack/react-query'
import type { FactsToUpdate, RedirectPlan } from '../../../core/content/schema.ts'
import type { UpkeepLine } from '../../../core/upkeep/schema.ts'
import { api, ask } from '../../api.ts'

export const upkeepQuery = queryOptions({
  queryKey: ['content', 'upkeep'],
  queryFn: (): Promise<UpkeepLine[]> => ask(api.upkeep.$get()),
})

export const planRedirects = (csv: string): Promise<RedirectPlan[]> =>
  ask(api.redirects.plan.$post({ json: { csv } }))

export const importRedirects = (csv: string): Promise<{ created: number }> =>
  ask(api.redirects.import.$post({ json: { csv } }))

export const factsToUpdateQuery = queryOptions({
  queryKey: ['content', 'facts-to-update'],
  queryFn: (): Promise<FactsToUpdate[]> => ask(api.content['facts-to-update'].$get()),
})
