import { queryOptions } from '@tanstack/react-query'
import type { InvitationInput } from '../../../core/staff/schema.ts'
import { api, ask } from '../../api.ts'

export type Role = InvitationInput['role']

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => ask(api.colleagues.$get()),
})

export const invite = (json: { email: string; role: string }) =>
  // What the form holds is checked by the API, which answers by field.
  ask(api.colleagues.$post({ json: json as InvitationInput }))

export const inviteAgain = (id: string) => ask(api.colleagues[':id'].invitation.$post({ param: { id } }))

export const changeRole = (id: string, role: Role) =>
  ask(api.colleagues[':id'].role.$post({ param: { id }, json: { role } }))

export const changePrograms = (id: string, programs: string[] | null) =>
  ask(api.colleagues[':id'].programs.$post({ param: { id }, json: { programs } }))

export const programsQuery = queryOptions({
  queryKey: ['programs'],
  queryFn: () => ask(api.programs.$get()),
})

export const disable = (id: string) => ask(api.colleagues[':id'].disable.$post({ param: { id } }))
export const enable = (id: string) => ask(api.colleagues[':id'].enable.$post({ param: { id } }))

export const secondFactorRolesQuery = queryOptions({
  queryKey: ['second-factor-roles'],
  queryFn: () => ask(api.colleagues['second-factor-roles'].$get()),
})
export const changeSecondFactorRoles = (roles: Role[]) =>
  ask(api.colleagues['second-factor-roles'].$post({ json: { roles } }))
export const removeSecondFactor = (id: string) =>
  ask(api.colleagues[':id']['remove-second-factor'].$post({ param: { id } }))
