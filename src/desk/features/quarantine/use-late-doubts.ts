import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { QuarantineLine } from '../../../core/intake/schema.ts'
import { lateQuery, quarantineQuery } from './quarantine-query.ts'

/** Who comes to wait belongs behind everyone shown, so they are put there at once: nothing that is being read moves. */
export function useLateDoubts(lines: readonly QuarantineLine[], isComplete: boolean): void {
  const client = useQueryClient()
  const { data: late } = useQuery({ ...lateQuery(lines.at(-1)), enabled: isComplete })
  useEffect(() => {
    if (!late || late.lines.length === 0) return
    client.setQueryData(
      quarantineQuery.queryKey,
      (shown) => shown && { pages: [...shown.pages, late], pageParams: [...shown.pageParams, undefined] },
    )
  }, [client, late])
}
