import { queryOptions } from '@tanstack/react-query'
import type { RetentionInput, RetentionRule } from '../../../core/erasure/schema.ts'
import { api, ask } from '../../api.ts'

export const keepingQuery = queryOptions({
  queryKey: ['keeping'],
  queryFn: () => ask(api.keeping.$get()),
})

export const dryRun = (rule: RetentionRule, months: number) =>
  ask(api.keeping['dry-run'].$get({ query: { rule, months: String(months) } }))
export const setRule = (json: RetentionInput) => ask(api.keeping.rules.$post({ json }))
export const removeRule = (rule: RetentionRule) => ask(api.keeping.rules.remove.$post({ json: { rule } }))
export const erasePerson = (personId: string) => ask(api.keeping.erase.$post({ json: { personId } }))
