import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { MergeField, Side } from '../../../core/doubles/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { sayField } from '../../ui/words.ts'
import { mergeFields, mergePeople, undoMerge } from './person-query.ts'

type Props = { sides: readonly [Side, Side]; onMerged: () => unknown; onClose: () => void }

/** Which value stays, field by field. The older of the two is kept; only what differs is asked. */
export function MergeDialog({ sides, onMerged, onClose }: Props) {
  const [kept, gone] = sides[0].since <= sides[1].since ? sides : ([sides[1], sides[0]] as const)
  const differing = mergeFields.filter((field) => kept[field] !== gone[field])
  const [taken, setTaken] = useState<readonly MergeField[]>(() =>
    differing.filter((field) => !kept[field] && gone[field]),
  )
  const { form, isBusy } = useSubmit({
    send: () => mergePeople({ keptId: kept.id, goneId: gone.id, takenFromGone: [...taken] }),
    onSent: ({ id }) => {
      showUndo({ message: t('merge.done'), undo: () => undoMerge(id), onUndone: () => void onMerged() })
      onClose()
      void onMerged()
    },
  })
  return (
    <Dialog title={t('merge.title')} onClose={onClose}>
      <Form {...form} submit={t(isBusy ? 'merge.doing' : 'merge.do')}>
        <p>{t('merge.lead')}</p>
        {differing.map((field) => (
          <Radio.Group
            key={field}
            label={t('merge.field.of', { field: sayField(field) })}
            value={taken.includes(field) ? 'gone' : 'kept'}
            onChange={(value) =>
              setTaken(value === 'gone' ? [...taken, field] : taken.filter((each) => each !== field))
            }
          >
            <div className="choices">
              <Radio value="kept" label={<bdi>{kept[field] || t('merge.empty')}</bdi>} />
              <Radio value="gone" label={<bdi>{gone[field] || t('merge.empty')}</bdi>} />
            </div>
          </Radio.Group>
        ))}
      </Form>
    </Dialog>
  )
}
