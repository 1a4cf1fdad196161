import { Combobox, Kbd, TextInput, useCombobox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { foldName } from '../../../kernel/text.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { actOfKey } from '../../ui/use-keys.ts'
import { shortcuts } from '../shortcuts/shortcuts.ts'
import { placesFor } from './places.ts'
import { viewsQuery } from '../inbox/views-query.ts'
import { readFilter } from '../inbox/inbox-query.ts'

type Entry = { id: string; label: string; key?: string; run: () => unknown }
type Props = { permissions: readonly string[]; onClose: () => void }

/** Every place of the desk, every view, and what the screen behind offers by a key: found by its name. */
export function Palette({ permissions, onClose }: Props) {
  const router = useRouter()
  const { data: views = [] } = useQuery({ ...viewsQuery, enabled: permissions.includes('inquiry:read') })
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ opened: true })

  const acts: Entry[] = shortcuts().flatMap(({ key, does }) => {
    const act = key === undefined ? undefined : actOfKey(key)
    return key !== undefined && act ? [{ id: `key ${key}`, label: does, key, run: act }] : []
  })
  // What every screen offers comes last.
  const isEverywhere = ({ key }: Entry) => key === 'z' || key === '?'
  const places: Entry[] = placesFor(permissions).map(({ label, go }) => ({
    id: `place ${label}`,
    label,
    run: () => go(router),
  }))
  const chosen: Entry[] = views.map(({ id, name, filter }) => ({
    id: `view ${id}`,
    label: t('palette.view', { name }),
    run: () => router.navigate({ to: '/', search: readFilter(filter) }),
  }))
  const words = foldName(typed).split(' ').filter(Boolean)
  const all = [
    ...acts.filter((act) => !isEverywhere(act)),
    ...places,
    ...chosen,
    ...acts.filter(isEverywhere),
  ]
  const found = all.filter(({ label }) => {
    const name = foldName(label)
    return words.every((word) => name.includes(word))
  })
  const search: Entry[] =
    typed.trim() !== '' && permissions.includes('inquiry:read')
      ? [
          {
            id: 'search',
            label: t('palette.search', { typed: typed.trim() }),
            run: () => router.navigate({ to: '/search', search: { q: typed.trim() } }),
          },
        ]
      : []
  const entries = [...found, ...search]

  const { selectFirstOption } = combobox
  // Whenever the list is another one: Enter does its first.
  useEffect(() => void selectFirstOption())

  function run(id: string) {
    const entry = entries.find((each) => each.id === id)
    onClose()
    // Once the dialog has given the focus back, so that an act may move it.
    if (entry) requestAnimationFrame(() => requestAnimationFrame(() => void entry.run()))
  }

  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <Combobox store={combobox} onOptionSubmit={run}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            label={t('palette.label')}
            autoComplete="off"
            dir="auto"
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            // The list keeps Escape for itself, as it does where it can be closed.
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
          />
        </Combobox.EventsTarget>
        <p className="muted small" role="status">
          {found[0] ? t('palette.enter', { label: found[0].label }) : t('palette.none')}
        </p>
        <Combobox.Options className="palette" aria-label={t('palette.label')}>
          {entries.map(({ id, label, key }) => (
            <Combobox.Option key={id} value={id}>
              <span>{label}</span>
              {key && <Kbd aria-hidden>{key}</Kbd>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox>
    </Dialog>
  )
}
