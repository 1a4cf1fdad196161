import { NumberInput, Table } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RetentionView } from '../../../core/erasure/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { showDone } from '../../ui/undo.tsx'
import { dryRun, keepingQuery, removeRule, setRule } from './keeping-query.ts'

/** One rule: what it would take, and only then the button that sets it. */
export function RetentionRow({ rule: { rule, months } }: { rule: RetentionView['rules'][number] }) {
  const client = useQueryClient()
  const [typed, setTyped] = useState(months ?? 24)
  const look = useMutation({ mutationFn: () => dryRun(rule, typed) })
  const refresh = () => client.invalidateQueries(keepingQuery)
  const set = useMutation({
    mutationFn: () => setRule({ rule, months: typed, expected: look.data?.count ?? 0 }),
    onSuccess: () => {
      look.reset()
      showDone(t('retention.set.was'))
    },
    onSettled: refresh,
  })
  const remove = useMutation({ mutationFn: () => removeRule(rule), onSettled: refresh })
  const name = t(`retention.${rule}`)
  const error = look.error ?? set.error ?? remove.error
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <NumberInput
          size="sm"
          maw={96}
          aria-label={t('retention.months.of', { rule: name })}
          min={1}
          max={240}
          allowDecimal={false}
          hideControls
          value={typed}
          onChange={(value) => {
            look.reset()
            setTyped(Number(value) || 1)
          }}
        />
      </Table.Td>
      <Table.Td>{months === null ? t('retention.kept') : t('retention.after', { months })}</Table.Td>
      <Table.Td>
        <div className="row-acts">
          <BusyButton
            variant="default"
            size="compact-md"
            isBusy={look.isPending}
            onClick={() => look.mutate()}
            aria-label={t('retention.look.at', { rule: name })}
          >
            {t('retention.look')}
          </BusyButton>
          {months !== null && (
            <BusyButton
              variant="default"
              size="compact-md"
              isBusy={remove.isPending}
              onClick={() => remove.mutate()}
              aria-label={t('retention.remove.of', { rule: name })}
            >
              {t('retention.remove')}
            </BusyButton>
          )}
        </div>
        <p role="status">{look.data ? t('retention.takes', { count: look.data.count }) : ''}</p>
        {look.data && (
          <BusyButton size="compact-md" isBusy={set.isPending} onClick={() => set.mutate()}>
            {t('retention.set')}
          </BusyButton>
        )}
        <p className="alert-line" role="alert">
          {error ? sayFailure(error) : ''}
        </p>
      </Table.Td>
    </Table.Tr>
  )
}
