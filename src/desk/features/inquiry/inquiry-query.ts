import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

export const inquiryQuery = (id: string) =>
  queryOptions({
    queryKey: ['inquiry', id],
    queryFn: () => ask(api.inquiries[':id'].$get({ param: { id } })),
  })
