import { useQuery } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { Part } from '../../ui/part.tsx'
import { myWorkQuery } from '../my-work/my-work-query.ts'
import { TaskList } from './task-list.tsx'

/** One's own tasks above one's own inquiries; nothing where there are none. */
export function MyTasks() {
  const { data } = useQuery(myWorkQuery)
  if (!data || data.tasks.length === 0) return null
  return (
    <Part title={t('my-work.tasks')}>
      <TaskList tasks={data.tasks} label={t('my-work.tasks')} namesPerson />
    </Part>
  )
}
