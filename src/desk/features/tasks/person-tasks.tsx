import { NativeSelect } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { TextField } from '../../ui/form.tsx'
import { Part } from '../../ui/part.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { choicesQuery } from '../inbox/choices-query.ts'
import { sessionQuery } from '../session/session-query.ts'
import { TaskList } from './task-list.tsx'
import { addTask, tasksQuery } from './tasks-query.ts'

/** What is to be done for a person, and by whom. */
export function PersonTasks({ personId }: { personId: string }) {
  const { data: tasks = [] } = useQuery(tasksQuery(personId))
  const [sent, setSent] = useState(0)
  return (
    <Part title={t('tasks.title')}>
      {tasks.length === 0 ? (
        <p className="muted">{t('tasks.none')}</p>
      ) : (
        <TaskList tasks={tasks} label={t('tasks.title')} namesPerson={false} />
      )}
      <details>
        <summary>{t('tasks.add')}</summary>
        <TaskForm key={sent} personId={personId} onAdded={() => setSent(sent + 1)} />
      </details>
    </Part>
  )
}

function TaskForm({ personId, onAdded }: { personId: string; onAdded: () => void }) {
  const client = useQueryClient()
  const { data: choices } = useQuery(choicesQuery)
  const { data: session } = useQuery(sessionQuery)
  const [key] = useState(() => crypto.randomUUID())
  const form = useDeskForm({
    initialValues: { text: '', dueOn: '', staffId: '' },
    send: ({ text, dueOn, staffId }) => addTask({ key, personId, text, dueOn, staffId: staffId || null }),
    onSent: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['tasks'] }),
        client.invalidateQueries({ queryKey: ['my-work'] }),
      ])
      onAdded()
    },
  })
  const { key: fieldKey, ...staffId } = form.field('staffId')
  return (
    <div className="narrow">
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={t('tasks.save')}>
        <TextField field={form.field('text')} label={t('tasks.text')} maxLength={500} />
        <TextField field={form.field('dueOn')} type="date" label={t('tasks.day')} />
        <NativeSelect
          key={fieldKey}
          {...staffId}
          label={t('tasks.who')}
          data={[
            { value: '', label: t('tasks.me') },
            ...(choices?.colleagues ?? [])
              .filter(({ id }) => id !== session?.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form>
    </div>
  )
}
