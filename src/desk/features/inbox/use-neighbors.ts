import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { filterOfInbox } from './inbox-place.ts'
import { inboxQuery } from './inbox-query.ts'

/** What stands before and after an inquiry in the list it was opened from, as the list was then. */
export function useNeighbors(id: string): { previous: string | null; next: string | null } {
  const client = useQueryClient()
  const [ids] = useState(() =>
    (client.getQueryData(inboxQuery(filterOfInbox()).queryKey)?.pages ?? []).flatMap(({ lines }) =>
      lines.map((line) => line.id),
    ),
  )
  const index = ids.indexOf(id)
  if (index < 0) return { previous: null, next: ids[0] ?? null }
  return { previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null }
}
