import { Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { chosenIn, type InboxFilter, readFilter } from './inbox-query.ts'
import { removeView, saveView, viewsQuery } from './views-query.ts'

type Props = { filter: InboxFilter; onChoose: (filter: InboxFilter) => void; onClose: () => void }

/** Choices of the inbox that someone comes back to: one's own, and those that colleagues share. */
export function ViewsDialog({ filter, onChoose, onClose }: Props) {
  const client = useQueryClient()
  const { data: views = [] } = useQuery(viewsQuery)
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const refresh = () => client.invalidateQueries(viewsQuery)
  const { form, problem } = useSubmit({
    send: () =>
      saveView({ name, isShared, filter: { show: filter.show, ...chosenIn(filter) } }).finally(
        () => void refresh(),
      ),
    onSent: () => {
      setName('')
      // The next one is one's own again, unless one says otherwise.
      setShared(false)
    },
    fields: ['name'],
  })
  const remove = useMutation({ mutationFn: removeView, onSettled: refresh })

  return (
    <Dialog title={t('views.title')} onClose={onClose}>
      {views.length === 0 ? (
        <p className="muted">{t('views.none')}</p>
      ) : (
        <ul className="plain-list views">
          {views.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  onChoose(readFilter(view.filter))
                  onClose()
                }}
              >
                <bdi>{view.name}</bdi>
              </button>
              {view.isShared && (
                <span className="muted small">
                  {view.isOwn ? t('views.shared') : t('views.shared-by', { name: view.by })}
                </span>
              )}
              {view.isOwn && (
                <BusyButton
                  variant="default"
                  size="compact-sm"
                  isBusy={remove.isPending}
                  onClick={() => remove.mutate(view.id)}
                  aria-label={t('views.remove.what', { name: view.name })}
                >
                  {t('views.remove')}
                </BusyButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="alert-line" role="alert">
        {remove.error ? sayFailure(remove.error) : ''}
      </p>
      <Form {...form} submit={t('views.save')} variant="default">
        <TextInput
          label={t('views.name')}
          description={t('views.name.hint')}
          maxLength={60}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problem('name')}
        />
        <Checkbox
          label={t('views.share')}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      </Form>
    </Dialog>
  )
}
