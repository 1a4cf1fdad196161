import { NativeSelect, Table } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AbsenceView } from '../../../core/teams/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Form, useDeskForm } from '../../ui/desk-form.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { TextField } from '../../ui/form.tsx'
import { Part } from '../../ui/part.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { WideTable } from '../../ui/wide-table.tsx'
import { choicesQuery } from '../inbox/choices-query.ts'
import { addAbsence, removeAbsence } from './routing-query.ts'
import { sayDay } from '../../ui/instant.tsx'

type Props = {
  absences: readonly AbsenceView[]
  selfId: string | undefined
  /** Whether the one who reads may enter absences of others. */
  mayManage: boolean
  onChanged: () => unknown
}

/** Who is away, and who stands in for them. */
export function AbsencesPart({ absences, selfId, mayManage, onChanged }: Props) {
  const remove = useMutation({ mutationFn: removeAbsence, onSettled: onChanged })
  const [sent, setSent] = useState(0)
  return (
    <Part title={t('absences.title')} id="absences">
      <p className="muted">{t('absences.lead')}</p>
      {absences.length === 0 ? (
        <p className="muted">{t('absences.none')}</p>
      ) : (
        <WideTable
          label={t('absences.title')}
          heads={[t('absences.who'), t('absences.when'), t('absences.stand-in'), t('routing.acts')]}
        >
          {absences.map(({ id, staff, from, to, standIn, isTheirs }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">
                <bdi>{staff.name}</bdi>
              </Table.Th>
              <Table.Td>
                {from === to ? sayDay(from) : t('absences.span', { from: sayDay(from), to: sayDay(to) })}
              </Table.Td>
              <Table.Td>{standIn ? <bdi>{standIn.name}</bdi> : t('absences.stand-in.none')}</Table.Td>
              <Table.Td>
                {isTheirs && (
                  <BusyButton
                    variant="default"
                    size="compact-sm"
                    isBusy={remove.isPending}
                    onClick={() => remove.mutate(id)}
                    aria-label={t('absences.remove.what', { name: staff.name, from })}
                  >
                    {t('routing.remove')}
                  </BusyButton>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </WideTable>
      )}
      <p className="alert-line" role="alert">
        {remove.error ? sayFailure(remove.error) : ''}
      </p>
      <AbsenceForm
        key={sent}
        selfId={selfId}
        mayManage={mayManage}
        onSent={() => {
          setSent(sent + 1)
          void onChanged()
        }}
      />
    </Part>
  )
}

type FormProps = Pick<Props, 'selfId' | 'mayManage'> & { onSent: () => void }

function AbsenceForm({ selfId, mayManage, onSent }: FormProps) {
  const { data } = useQuery(choicesQuery)
  const form = useDeskForm({
    initialValues: { staffId: '', from: '', to: '', standInId: '' },
    send: ({ staffId, from, to, standInId }) =>
      addAbsence({ staffId: staffId || null, from, to, standInId: standInId || null }),
    onSent,
  })
  const others = (data?.colleagues ?? [])
    .filter(({ id }) => id !== selfId)
    .map(({ id, name }) => ({ value: id, label: name }))
  const { key: staffKey, ...staffId } = form.field('staffId')
  const { key: standInKey, ...standInId } = form.field('standInId')
  return (
    <section className="narrow" aria-label={t('absences.add')}>
      <h3>{t('absences.add')}</h3>
      <ProblemSummary problems={form.problems} />
      <Form onSubmit={form.onSubmit} submit={t('absences.save')}>
        {mayManage && (
          <NativeSelect
            key={staffKey}
            {...staffId}
            label={t('absences.who')}
            data={[{ value: '', label: t('absences.me') }, ...others]}
          />
        )}
        <TextField field={form.field('from')} type="date" label={t('absences.from')} />
        <TextField field={form.field('to')} type="date" label={t('absences.to')} />
        <NativeSelect
          key={standInKey}
          {...standInId}
          label={t('absences.stand-in')}
          data={[{ value: '', label: t('absences.stand-in.none') }, ...others]}
        />
      </Form>
    </section>
  )
}
