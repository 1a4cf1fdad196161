import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TeamView } from '../../../core/teams/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
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
  const { form, problem } = useSubmit({
    fields: ['name', 'memberIds'],
    send: () => saveTeam({ name, memberIds, hours: kept === '' ? null : kept }, team?.id ?? null),
    onSent: () => {
      void onSaved()
      onClose()
    },
  })
  return (
    <Dialog title={team ? t('teams.editing', { name: team.name }) : t('teams.add')} onClose={onClose}>
      <Form {...form} submit={t('teams.save')}>
        <TextInput
          data-autofocus
          label={t('teams.name')}
          maxLength={60}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problem('name')}
        />
        <Checkbox.Group
          label={t('teams.members')}
          value={memberIds}
          onChange={setMembers}
          error={problem('memberIds')}
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
      </Form>
    </Dialog>
  )
}
