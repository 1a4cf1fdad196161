import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: () => ask(api.alerts.$get()),
  // One begins and ends by itself.
  refetchInterval: 15_000,
})

export type TypedAlert = {
  title: string
  text: string
  severity: 'information' | 'warning' | 'emergency'
  isDrill: boolean
  minutes: number | null
  day: string
  time: string
}

export const startAlert = (json: TypedAlert & { kind: string }): Promise<{ key: string }> =>
  ask(api.alerts.$post({ json }))
export const confirmEmergency = (key: string) => ask(api.alerts.confirm.$post({ json: { key } }))
export const endAlert = (key: string) => ask(api.alerts.end.$post({ json: { key } }))
