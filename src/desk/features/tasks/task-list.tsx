import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { TaskView } from '../../../core/tasks/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { changeTask } from './tasks-query.ts'
import { sayDay } from '../../ui/instant.tsx'

type Props = { tasks: readonly TaskView[]; label: string; namesPerson: boolean }

/** Tasks by their day, each to be marked as done; on a person's page those that are done stand below. */
export function TaskList({ tasks, label, namesPerson }: Props) {
  const client = useQueryClient()
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['tasks'] }),
      client.invalidateQueries({ queryKey: ['my-work'] }),
    ])
  const act = useMutation({
    mutationFn: ({ id, change }: { id: string; change: 'done' | 'reopen' | 'remove' }) =>
      changeTask(id, change),
    onSuccess: (_done, { id, change }) => {
      if (change === 'reopen') return
      showUndo({
        message: t(change === 'done' ? 'tasks.done.said' : 'tasks.removed'),
        undo: () => changeTask(id, change === 'done' ? 'reopen' : 'restore'),
        onUndone: () => void refresh(),
      })
    },
    onSettled: refresh,
  })
  return (
    <>
      <p className="alert-line" role="alert">
        {act.error ? sayFailure(act.error) : ''}
      </p>
      <ul className="plain-list views" aria-label={label}>
        {tasks.map(({ id, text, dueOn, isLate, staff, by, person, doneAt, doneBy }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            <span className={isLate ? 'alert-line small' : 'muted small'}>
              {doneAt !== null
                ? t('tasks.done-by', { name: doneBy ?? '' })
                : t(isLate ? 'tasks.late' : 'tasks.due', { day: sayDay(dueOn) })}
            </span>
            {namesPerson ? (
              <Link className="small" to="/people/$id" params={{ id: person.id }}>
                <bdi>{person.name}</bdi>
              </Link>
            ) : (
              <span className="muted small">{t('tasks.for', { name: staff.name })}</span>
            )}
            {by !== staff.name && <span className="muted small">{t('tasks.by', { name: by })}</span>}
            {(doneAt === null ? (['done', 'remove'] as const) : (['reopen'] as const)).map((change) => (
              <BusyButton
                key={change}
                variant="default"
                size="compact-sm"
                isBusy={act.isPending}
                onClick={() => act.mutate({ id, change })}
                aria-label={t(`tasks.${change}.what`, { text })}
              >
                {t(`tasks.${change}`)}
              </BusyButton>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
