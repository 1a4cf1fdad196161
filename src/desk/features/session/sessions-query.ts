import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => ask(api.session.all.$get()),
})

export const endSession = (id: string) => ask(api.session[':id'].end.$post({ param: { id } }))
export const endOtherSessions = () => ask(api.session['end-others'].$post())
