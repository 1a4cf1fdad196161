import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Quarantine, QuarantineLine } from '../../../core/submissions/schema.ts'
import { focusedLine, focusPlaceOf } from './focus-place.ts'
import {
  lateQuery,
  quarantineCountQuery,
  quarantineQuery,
  type QuarantineShow,
  readAnew,
} from './quarantine-query.ts'

/** Who comes to wait belongs behind everyone shown, so they are put there at once: nothing that is being read moves. */
export function useLateDoubts(lines: readonly QuarantineLine[], isComplete: boolean): void {
  const client = useQueryClient()
  const { data: total } = useQuery(quarantineCountQuery)
  const { data: late } = useQuery({ ...lateQuery(lines.at(-1), total), enabled: isComplete })
  useEffect(() => {
    if (!late) return
    client.setQueryData(quarantineCountQuery.queryKey, late.total)
    if (late.lines.length === 0) void showMissing(client, late.total)
    else
      client.setQueryData(
        quarantineQuery('waiting').queryKey,
        (shown) => shown && { pages: [...shown.pages, late], pageParams: [...shown.pageParams, undefined] },
      )
  }, [client, late])
}

/** What a journal played back came in before it was stored, so it waits among those shown; others may have decided. */
async function showMissing(client: QueryClient, total: number): Promise<void> {
  const shown = client.getQueryData(quarantineQuery('waiting').queryKey)
  if (linesOf(shown?.pages).length !== total) await showAnew(client, 'waiting')
}

/** Reads as much of the list again as is shown. The focus stays on its line, or on the one that takes its place. */
export async function showAnew(client: QueryClient, show: QuarantineShow): Promise<void> {
  const { queryKey } = quarantineQuery(show)
  const shown = client.getQueryData(queryKey)
  const before = linesOf(shown?.pages)
  const pages = await readAnew(show, before.length).catch(() => null)
  // A decision or a further page that came in between knows more than this answer; the next beat asks again.
  if (!pages || client.getQueryData(queryKey) !== shown) return
  const after = linesOf(pages)
  const focused = focusedLine()
  client.setQueryData(queryKey, { pages, pageParams: pages.map(() => undefined) })
  if (focused !== undefined && !after.some(({ id }) => id === focused)) focusPlaceOf(focused, before, after)
}

const linesOf = (pages: readonly Quarantine[] = []): QuarantineLine[] => pages.flatMap(({ lines }) => lines)
