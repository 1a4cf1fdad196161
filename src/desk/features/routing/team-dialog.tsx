import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { TeamView } from '../../../core/teams/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { choicesQuery } from '../inbox/choices-query.ts'
import { saveTeam } from './routing-query.ts'

type Props = {
  team: TeamView | null
  /** The answering hours that are published, beside the school's. */
  hours: readonly { key: string; name: string }[]
  onSaved: () => unknown
  onClose: () => void
}

/** The name of a team, and who is in it. */
export function TeamDialog({ team, hours, onSaved, onClose }: Props) {
  const { data } = useQuery(choicesQuery)
  const [name, setName] = useState(team?.name ?? '')
  const [memberIds, setMembers] = useState(team?.members.map(({ id }) => id) ?? [])
  const [kept, setKept] = useState(team?.hours ?? '')
  const save = useMutation({
    mutationFn: () => saveTeam({ name, memberIds, hours: kept === '' ? null : kept }, team?.id ?? null),
    onSuccess: () => {
      void onSaved()
      onClose()
    },
  })
  const fields = save.error instanceof DeskFailure ? save.error.fields : {}
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <Dialog title={team ? t('teams.editing', { name: team.name }) : t('teams.add')} onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t('teams.name')}
          maxLength={60}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={fields['name']}
        />
        <Checkbox.Group
          label={t('teams.members')}
          value={memberIds}
          onChange={setMembers}
          error={fields['memberIds']}
        >
          <div className="choices">
            {(data?.colleagues ?? []).map(({ id, name: label }) => (
              <Checkbox key={id} value={id} label={label} />
            ))}
          </div>
        </Checkbox.Group>
        <NativeSelect
          label={t('teams.hours')}
          description={t('teams.hours.hint')}
          value={kept}
          onChange={(event) => setKept(event.currentTarget.value)}
          data={[
            { value: '', label: t('teams.hours.school') },
            ...hours.map(({ key, name: label }) => ({ value: key, label })),
            ...(kept === '' || hours.some(({ key }) => key === kept)
              ? []
              : [{ value: kept, label: t('teams.hours.gone') }]),
          ]}
        />
        <p className="alert-line" role="alert">
          {save.error && Object.keys(fields).length === 0 ? sayFailure(save.error) : ''}
        </p>
        <Button type="submit">{t('teams.save')}</Button>
      </form>
    </Dialog>
  )
}
