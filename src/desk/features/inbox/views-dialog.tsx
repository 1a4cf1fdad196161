import { Button, Checkbox, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
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
  const save = useMutation({
    mutationFn: () => saveView({ name, isShared, filter: { show: filter.show, ...chosenIn(filter) } }),
    onSuccess: () => setName(''),
    onSettled: refresh,
  })
  const remove = useMutation({ mutationFn: removeView, onSettled: refresh })
  const why = save.error ?? remove.error

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }

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
      <form className="form" noValidate onSubmit={submit}>
        <TextInput
          label={t('views.name')}
          description={t('views.name.hint')}
          maxLength={60}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={why instanceof DeskFailure ? (why.fields['name'] ?? sayFailure(why)) : undefined}
        />
        <Checkbox
          label={t('views.share')}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Button type="submit" variant="default">
          {t('views.save')}
        </Button>
      </form>
    </Dialog>
  )
}
