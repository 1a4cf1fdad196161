import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { onInquiries } from '../../live-stream.ts'
import { useNotificationsOn } from '../../browser-notifications.ts'
import { myCountQuery, myOpenQuery } from './my-work-query.ts'

type Counts = { mine: number; unassigned: number; unread: number }

/** In this order: what concerns the reader most is what is said. */
const told = [
  ['unread', 'my-work.told.notice'],
  ['mine', 'my-work.told.mine'],
  ['unassigned', 'my-work.told.unassigned'],
] as const

/** Several inquiries in one breath are one question to the server. */
const gatherMs = 1_500

/** What there is more of than before, in words; null where nothing is. It names no person: a notification stays on a locked screen. */
export function sayMore(before: Counts, now: Counts): string | null {
  const more = told.find(([key]) => now[key] > before[key])
  return more ? t(more[1]) : null
}

/** Tells of new work by the browser, while the desk is open but not looked at. */
export function useBrowserNotifications(isWanted: boolean): void {
  const client = useQueryClient()
  const areOn = useNotificationsOn()
  useEffect(() => {
    if (!isWanted || !areOn) return undefined
    let before: Counts | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    async function look() {
      const [{ mine, unassigned }, { unread }] = await Promise.all([
        client.fetchQuery(myOpenQuery),
        client.fetchQuery({ ...myCountQuery, staleTime: 0 }),
      ])
      const now = { mine, unassigned, unread }
      const words = before === null ? null : sayMore(before, now)
      before = now
      // One for all tabs: the tag replaces what stands there.
      if (words !== null && !document.hasFocus())
        new Notification(words, { tag: 'desk', body: t('desk.name') }).addEventListener('click', () =>
          window.focus(),
        )
    }
    const lookSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void look().catch(() => undefined), gatherMs)
    }
    lookSoon()
    const forget = onInquiries(lookSoon)
    return () => {
      forget()
      clearTimeout(timer)
    }
  }, [client, isWanted, areOn])
}
