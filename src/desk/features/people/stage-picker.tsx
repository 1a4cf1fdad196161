import { NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Lifecycle, lifecycles } from '../../../kernel/lifecycle.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { setLifecycle } from './person-query.ts'

/** How far a person has come, as staff say. */
export function StagePicker({ id, lifecycle }: { id: string; lifecycle: Lifecycle }) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['person', id] })
  const set = useMutation({
    mutationFn: (to: Lifecycle) => setLifecycle(id, lifecycle, to),
    onSuccess: (_, to) =>
      showUndo({
        message: t('lifecycle.changed', { stage: t(`lifecycle.${to}`) }),
        undo: () => setLifecycle(id, to, lifecycle),
        onUndone: () => void refresh(),
      }),
    onSettled: refresh,
  })
  return (
    <NativeSelect
      size="sm"
      className="stage"
      label={t('people.lifecycle')}
      value={lifecycle}
      data={lifecycles.map((value) => ({ value, label: t(`lifecycle.${value}`) }))}
      onChange={(event) => {
        const to = lifecycles.find((each) => each === event.currentTarget.value)
        if (to && !set.isPending) set.mutate(to)
      }}
      error={set.error ? sayFailure(set.error) : undefined}
    />
  )
}
