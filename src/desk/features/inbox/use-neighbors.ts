import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type InboxFilter, inboxQuery } from './inbox-query.ts'

/** What stands before and after an inquiry in the list it was opened from, as the list was then. */
export function useNeighbors(
  id: string,
  queue: InboxFilter,
): { previous: string | null; next: string | null } {
  const { data } = useInfiniteQuery({ ...inboxQuery(queue), enabled: false })
  const shown = (data?.pages ?? []).flatMap(({ lines }) => lines.map((line) => line.id))
  const [ids, setIds] = useState(shown)
  // Opened by its address: the list beside it comes later.
  if (ids.length === 0 && shown.length > 0) setIds(shown)
  const index = ids.indexOf(id)
  if (index < 0) return { previous: null, next: ids[0] ?? null }
  return { previous: ids[index - 1] ?? null, next: ids[index + 1] ?? null }
}
