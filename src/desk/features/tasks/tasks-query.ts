import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const tasksQuery = (personId: string) =>
  queryOptions({
    queryKey: ['tasks', personId],
    queryFn: () => ask(api.tasks.$get({ query: { personId } })),
  })

export const addTask = (json: {
  key: string
  personId: string
  text: string
  dueOn: string
  staffId: string | null
}) => ask(api.tasks.$post({ json }))

type Change = 'done' | 'reopen' | 'remove' | 'restore'
export const changeTask = (id: string, change: Change) =>
  ask(api.tasks[':id'][change].$post({ param: { id } }))
