import { api, ask } from '../../api.ts'

type Setup = Parameters<typeof api.school.setup.$post>[0]['json']
export type Pace = Setup['pace']
export type Place = Setup['place']

export const setUpSchool = (typed: Omit<Setup, 'businessDays'> & { businessDays: string }) =>
  ask(api.school.setup.$post({ json: { ...typed, businessDays: Number(typed.businessDays) } }))
