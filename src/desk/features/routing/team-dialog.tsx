import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TeamView } from '../../../core/teams/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { joinWords } from '../../ui/join-words.ts'
import { useOvertaken } from '../../ui/use-overtaken.ts'
import { choicesQuery } from '../inbox/choices-query.ts'
import { saveTeam } from './routing-query.ts'

type Props = {
  /** As it was when it was opened; null for one more. */
  team: TeamView | null
  /** As it is now: a colleague may have changed it since. */
  current: TeamView | undefined
  /** The answering hours that are published, beside the school's. */
  hours: readonly { key: string; name: string }[]
  onSaved: () => unknown
  onClose: () => void
}

/** The name of a team, and who is in it. */
export function TeamDialog({ team, current, hours, onSaved, onClose }: Props) {
  const { data } = useQuery(choicesQuery)
  const [name, setName] = useState(team?.name ?? '')
  const [memberIds, setMembers] = useState(team?.members.map(({ id }) => id) ?? [])
  const [kept, setKept] = useState(team?.hours ?? '')
  const { overtaken, version, noticing } = useOvertaken(team, current, onSaved)
  const sayHours = (key: string) =>
    hours.find((each) => each.key === key)?.name ?? t(key === '' ? 'teams.hours.school' : 'teams.hours.gone')
  const { form, problem } = useSubmit({
    fields: ['name', 'memberIds'],
    send: () =>
      noticing(saveTeam({ name, memberIds, hours: kept === '' ? null : kept, version }, team?.id ?? null)),
    onSent: () => {
      void onSaved()
      onClose()
    },
  })
  return (
    <Dialog title={team ? t('teams.editing', { name: team.name }) : t('teams.add')} onClose={onClose}>
      <Form
        {...form}
        failure={overtaken && form.failure !== '' ? t('teams.changed') : form.failure}
        submit={t('teams.save')}
      >
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
            { value: '', label: sayHours('') },
            ...hours.map(({ key, name: label }) => ({ value: key, label })),
            ...(kept === '' || hours.some(({ key }) => key === kept)
              ? []
              : [{ value: kept, label: sayHours(kept) }]),
          ]}
        />
        {overtaken && (
          <section className="before-sending" aria-label={t('teams.now')}>
            <p>
              <strong>
                <bdi>{overtaken.name}</bdi>
              </strong>
            </p>
            <p>{joinWords(overtaken.members.map((member) => member.name))}</p>
            <p className="muted small">{sayHours(overtaken.hours ?? '')}</p>
          </section>
        )}
      </Form>
    </Dialog>
  )
}
