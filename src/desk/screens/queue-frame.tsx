import { useMediaQuery } from '@mantine/hooks'
import { Outlet, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { rememberPlace } from '../features/inbox/inbox-place.ts'
import { readFilter, readQueue } from '../features/inbox/inbox-query.ts'
import { Inbox } from './inbox.tsx'

/**
 * Queues, list and inquiry side by side on a wide screen, list and inquiry on a middle one, one of them on a phone.
 * The list stays as it is while one inquiry after another is opened beside it.
 * An inquiry whose address names no queue has the screen to itself.
 */
export function QueueFrame() {
  const { id } = useParams({ strict: false })
  const search = useSearch({ strict: false })
  const isWide = useMediaQuery('(min-width: 87.5rem)', false, { getInitialValueInEffect: false })
  const isMiddle = useMediaQuery('(min-width: 68.75rem)', false, { getInitialValueInEffect: false })
  const queue = id === undefined ? readFilter(search) : readQueue(search)
  const hasList = queue.show !== undefined && (id === undefined || isMiddle)
  const hasRail = hasList && isWide
  useEffect(() => {
    if (id !== undefined) rememberPlace(id)
  }, [id])
  const names = ['panes', hasRail && 'panes--rail', hasList && id !== undefined && 'panes--beside']
  return (
    <div className={names.filter(Boolean).join(' ')}>
      {hasList && <Inbox filter={queue} openId={id} hasRail={hasRail} />}
      {id !== undefined && (
        <div className="pane pane--inquiry">
          <Outlet />
        </div>
      )}
    </div>
  )
}
