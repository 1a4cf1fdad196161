import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { onInquiries } from '../../live-stream.ts'
import { myCountQuery } from './my-work-query.ts'

/** A rush of inquiries is one question to the server. */
const gatherMs = 2_000

/** How many notices were not read and tasks are due; kept true while inquiries change. */
export function useMyCount(isWanted: boolean): number {
  const client = useQueryClient()
  const { data } = useQuery({ ...myCountQuery, enabled: isWanted })
  useEffect(() => {
    if (!isWanted) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const forget = onInquiries(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries({ queryKey: ['my-work'] })
      }, gatherMs)
    })
    return () => {
      forget()
      clearTimeout(timer)
    }
  }, [client, isWanted])
  return (data?.unread ?? 0) + (data?.tasks ?? 0)
}
