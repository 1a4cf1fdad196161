import { Checkbox, MultiSelect, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conditions, RuleView } from '../../../core/routing/schema.ts'
import type { TeamView } from '../../../core/teams/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useOvertaken } from '../../ui/use-overtaken.ts'
import { choicesQuery } from '../inbox/choices-query.ts'
import { saveRule } from './routing-query.ts'
import { RuleAsks, RuleGoesTo } from './rule-words.tsx'
import { useConditionChoices } from './say-conditions.ts'

type Props = {
  /** As it was when it was opened; null for one more. */
  rule: RuleView | null
  /** As it is now: a colleague may have changed it since. */
  current: RuleView | undefined
  teams: readonly TeamView[]
  onSaved: () => unknown
  onClose: () => void
}

const nothingAsked: Conditions = {
  programs: [],
  countries: [],
  interests: [],
  channels: [],
  sources: [],
  days: [],
  from: null,
  to: null,
}

/** What a rule asks for, and who gets what fits. */
export function RuleDialog({ rule, current, teams, onSaved, onClose }: Props) {
  const choices = useConditionChoices()
  const { data } = useQuery(choicesQuery)
  const [name, setName] = useState(rule?.name ?? '')
  const [asked, setAsked] = useState(() => rule?.conditions ?? nothingAsked)
  const [target, setTarget] = useState(rule?.teamId ?? rule?.staffId ?? '')
  const [share, setShare] = useState(rule?.share ?? 'in-turn')
  const isTeam = teams.some(({ id }) => id === target)
  const { overtaken, version, noticing } = useOvertaken(rule, current, onSaved)
  const { form, problem } = useSubmit({
    fields: ['name', 'conditions.from', 'conditions.to', 'staffId'],
    send: () =>
      noticing(
        saveRule(
          {
            name,
            conditions: asked,
            staffId: isTeam || target === '' ? null : target,
            teamId: isTeam ? target : null,
            share,
            version,
          },
          rule?.id ?? null,
        ),
      ),
    onSent: () => {
      void onSaved()
      onClose()
    },
  })
  const change = (part: Partial<typeof asked>) => setAsked({ ...asked, ...part })

  return (
    <Dialog title={rule ? t('routing.editing', { name: rule.name }) : t('routing.add')} onClose={onClose}>
      <Form
        {...form}
        failure={overtaken && form.failure !== '' ? t('routing.changed') : form.failure}
        submit={t('routing.save')}
      >
        <TextInput
          data-autofocus
          label={t('routing.name')}
          description={t('routing.name.hint')}
          maxLength={80}
          dir="auto"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problem('name')}
        />
        <p className="muted small">{t('routing.part.hint')}</p>
        {(['programs', 'interests', 'channels'] as const).map((key) => (
          <Checkbox.Group
            key={key}
            label={t(`routing.${key}`)}
            value={asked[key]}
            onChange={(values) => change({ [key]: values })}
          >
            <div className="choices">
              {choices[key].map(({ value, label }) => (
                <Checkbox key={value} value={value} label={label} />
              ))}
            </div>
          </Checkbox.Group>
        ))}
        <Checkbox.Group
          label={t('routing.days')}
          value={asked.days.map(String)}
          onChange={(values) => change({ days: values.map(Number) })}
        >
          <div className="choices">
            {choices.days.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </div>
        </Checkbox.Group>
        {(['from', 'to'] as const).map((key) => (
          <TextInput
            key={key}
            type="time"
            label={t(key === 'from' ? 'routing.from' : 'routing.to-time')}
            value={asked[key] ?? ''}
            onChange={(event) => change({ [key]: event.currentTarget.value || null })}
            error={problem(`conditions.${key}`)}
          />
        ))}
        {(['countries', 'sources'] as const).map((key) => (
          <MultiSelect
            key={key}
            label={t(`routing.${key}`)}
            searchable
            data={choices[key]}
            value={asked[key]}
            onChange={(values) => change({ [key]: values })}
            comboboxProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
          />
        ))}
        <NativeSelect
          label={t('routing.target')}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
          error={problem('staffId')}
          data={[
            { value: '', label: t('routing.target.choose') },
            {
              group: t('routing.target.teams'),
              items: teams.map(({ id, name: label }) => ({ value: id, label })),
            },
            {
              group: t('routing.target.colleagues'),
              items: (data?.colleagues ?? []).map(({ id, name: label }) => ({ value: id, label })),
            },
          ]}
        />
        {isTeam && (
          <NativeSelect
            label={t('routing.share')}
            value={share}
            onChange={(event) =>
              setShare(event.currentTarget.value === 'least-busy' ? 'least-busy' : 'in-turn')
            }
            data={(['in-turn', 'least-busy'] as const).map((value) => ({
              value,
              label: t(`routing.share.${value}`),
            }))}
          />
        )}
        {overtaken && (
          <section className="before-sending" aria-label={t('routing.now')}>
            <p>
              <strong>
                <bdi>{overtaken.name}</bdi>
              </strong>
            </p>
            <RuleAsks conditions={overtaken.conditions} />
            <p className="muted small">{t('routing.to')}</p>
            <RuleGoesTo target={overtaken.target} share={overtaken.share} />
          </section>
        )}
        {rule === null && <p className="muted small">{t('routing.saved.off')}</p>}
      </Form>
    </Dialog>
  )
}
