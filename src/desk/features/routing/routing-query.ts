import { queryOptions } from '@tanstack/react-query'
import type { RuleInput, RuleView } from '../../../core/routing/schema.ts'
import { api, ask } from '../../api.ts'

export const routingQuery = queryOptions({
  queryKey: ['routing'],
  queryFn: () => ask(api.routing.$get()),
})

export const trialQuery = queryOptions({
  queryKey: ['routing', 'trial'],
  queryFn: () => ask(api.routing.trial.$get()),
  // Asked for by a button, of the rules as they stand then.
  gcTime: 0,
})

export const saveRule = (json: RuleInput, id: string | null) =>
  ask(
    id === null ? api.routing.rules.$post({ json }) : api.routing.rules[':id'].$post({ json, param: { id } }),
  )
export const switchRule = ({ id, version }: RuleView, isOn: boolean) =>
  ask(api.routing.rules[':id'].switch.$post({ param: { id }, json: { isOn, version } }))
export const removeRule = (id: string) => ask(api.routing.rules[':id'].remove.$post({ param: { id } }))
export const restoreRule = (id: string) => ask(api.routing.rules[':id'].restore.$post({ param: { id } }))
export const orderRules = (ids: string[]) => ask(api.routing.order.$post({ json: { ids } }))

export const saveTeam = (
  json: { name: string; memberIds: string[]; hours: string | null; version: number },
  id: string | null,
) =>
  ask(
    id === null ? api.routing.teams.$post({ json }) : api.routing.teams[':id'].$post({ json, param: { id } }),
  )
export const removeTeam = (id: string) => ask(api.routing.teams[':id'].remove.$post({ param: { id } }))

export const addAbsence = (json: {
  staffId: string | null
  from: string
  to: string
  standInId: string | null
}) => ask(api.routing.absences.$post({ json }))
export const removeAbsence = (id: string) => ask(api.routing.absences[':id'].remove.$post({ param: { id } }))
