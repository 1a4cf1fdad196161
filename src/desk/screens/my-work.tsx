import { Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { switchNotifications, useNotificationsOn } from '../browser-notifications.ts'
import { keepPreferences, markRead, myWorkQuery } from '../features/my-work/my-work-query.ts'
import { sessionQuery } from '../features/session/session-query.ts'
import { TaskList } from '../features/tasks/task-list.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

/** What concerns the one who is signed in: tasks, notices, and which mail they want. */
export function MyWorkScreen() {
  const client = useQueryClient()
  const now = useNow()
  const { notices, tasks, preferences } = useSuspenseQuery(myWorkQuery).data
  const { data: session } = useQuery(sessionQuery)
  const can = (permission: string) => session?.permissions.includes(permission) ?? false
  const areOn = useNotificationsOn()
  const [isDenied, setDenied] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: ['my-work'] })
  const read = useMutation({ mutationFn: markRead, onSettled: refresh })
  const keep = useMutation({ mutationFn: keepPreferences, onSettled: refresh })
  const unread = notices.filter(({ isRead }) => !isRead).map(({ id }) => id)
  const why = read.error ?? keep.error
  return (
    <>
      <ScreenHeading title={t('my-work.title')} />
      <p className="lead">{t('my-work.lead')}</p>
      <p className="alert-line" role="alert">
        {why ? sayFailure(why) : ''}
      </p>
      {can('inquiry:read') && (
        <Part title={t('my-work.tasks')}>
          {tasks.length === 0 ? (
            <p className="muted">{t('tasks.mine.none')}</p>
          ) : (
            <TaskList tasks={tasks} label={t('my-work.tasks')} namesPerson />
          )}
        </Part>
      )}
      <Part title={t('my-work.notices')}>
        {notices.length === 0 && <p className="muted">{t('my-work.notices.none')}</p>}
        <ul className="plain-list views" aria-label={t('my-work.notices')}>
          {notices.map(({ id, kind, inquiryId, receipt, documentId, title, by, dueBy, at, isRead }) => (
            <li key={id}>
              {!isRead && <strong className="small">{t('my-work.unread')}</strong>}
              <span>{t(`my-work.${kind}`, { name: by })}</span>
              {inquiryId && (
                <Link
                  className="figure reference"
                  to="/inquiries/$id"
                  params={{ id: inquiryId }}
                  onClick={() => !isRead && read.mutate([id])}
                >
                  {receipt}
                </Link>
              )}
              {documentId && (
                <Link
                  to="/content/$id"
                  params={{ id: documentId }}
                  onClick={() => !isRead && read.mutate([id])}
                >
                  {title}
                </Link>
              )}
              {kind === 'upkeep' && (
                <Link to="/upkeep" onClick={() => !isRead && read.mutate([id])}>
                  {t('my-work.upkeep.open')}
                </Link>
              )}
              {kind === 'emergency' && (
                <Link to="/alerts" onClick={() => !isRead && read.mutate([id])}>
                  {title}
                </Link>
              )}
              <span className="muted small">
                <Instant at={dueBy ?? at} now={now} />
              </span>
            </li>
          ))}
        </ul>
        {unread.length > 0 && (
          <div className="acts">
            <BusyButton variant="default" isBusy={read.isPending} onClick={() => read.mutate(unread)}>
              {t('my-work.read-all')}
            </BusyButton>
          </div>
        )}
      </Part>
      <Part title={t('my-work.settings')}>
        <div className="choices">
          {can('inquiry:read') && (
            <Checkbox
              label={t('my-work.digest')}
              checked={preferences.wantsDigest}
              onChange={(event) => keep.mutate({ ...preferences, wantsDigest: event.currentTarget.checked })}
            />
          )}
          {can('content:edit') && (
            <>
              <Checkbox
                label={t('my-work.reviews')}
                checked={preferences.wantsReviews}
                onChange={(event) =>
                  keep.mutate({ ...preferences, wantsReviews: event.currentTarget.checked })
                }
              />
              <Checkbox
                label={t('my-work.upkeep.mail')}
                checked={preferences.wantsUpkeep}
                onChange={(event) =>
                  keep.mutate({ ...preferences, wantsUpkeep: event.currentTarget.checked })
                }
              />
            </>
          )}
          {can('insight:read') && (
            <Checkbox
              label={t('my-work.weekly')}
              checked={preferences.wantsWeekly}
              onChange={(event) => keep.mutate({ ...preferences, wantsWeekly: event.currentTarget.checked })}
            />
          )}
          {can('inquiry:read') && (
            <Checkbox
              label={t('my-work.browser')}
              description={t('my-work.browser.hint')}
              checked={areOn}
              error={isDenied ? t('my-work.browser.denied') : undefined}
              onChange={(event) =>
                void switchNotifications(event.currentTarget.checked).then((isDone) => setDenied(!isDone))
              }
            />
          )}
        </div>
        {can('inquiry:answer') && (
          <p>
            <Link to="/routing" hash="absences">
              {t('my-work.absence')}
            </Link>
          </p>
        )}
      </Part>
    </>
  )
}
