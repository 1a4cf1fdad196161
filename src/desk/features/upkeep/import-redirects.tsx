import { FileButton, Button, Table, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RedirectPlan } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { importRedirects, planRedirects } from './upkeep-query.ts'

/** Many redirects at once, from a file: what it would do is shown first, and it does all or nothing. */
export function ImportRedirects() {
  const client = useQueryClient()
  const [csv, setCsv] = useState('')
  const look = useMutation({ mutationFn: planRedirects, onMutate: () => take.reset() })
  const take = useMutation({
    mutationFn: importRedirects,
    onSuccess: () => {
      setCsv('')
      look.reset()
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['redirects'] }),
  })
  const lines = look.data ?? []
  const wrong = lines.filter(({ problem }) => problem !== null).length
  const fresh = lines.filter(({ problem, isKnown }) => problem === null && !isKnown).length
  const error = look.error ?? take.error

  function write(text: string) {
    setCsv(text)
    look.reset()
  }

  return (
    <div className="invite">
      <h3>{t('upkeep.import')}</h3>
      <Textarea
        label={t('upkeep.import.label')}
        description={t('upkeep.import.hint')}
        autosize
        minRows={4}
        maxRows={14}
        spellCheck={false}
        value={csv}
        error={error ? sayFailure(error) : undefined}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <div className="acts">
        <FileButton accept=".csv,text/csv,text/plain" onChange={(file) => void file?.text().then(write)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('upkeep.import.file')}
            </Button>
          )}
        </FileButton>
        <BusyButton variant="default" isBusy={look.isPending} onClick={() => look.mutate(csv)}>
          {t('upkeep.import.preview')}
        </BusyButton>
      </div>
      {lines.length > 0 && <PlanTable lines={lines} />}
      <div role="status">
        {wrong > 0 && <p className="field-problem">{t('upkeep.import.wrong', { count: wrong })}</p>}
        {lines.length > 0 && wrong === 0 && fresh === 0 && <p>{t('upkeep.import.nothing')}</p>}
        {take.data && <p>{t('upkeep.import.done', { count: take.data.created })}</p>}
      </div>
      {wrong === 0 && fresh > 0 && (
        <BusyButton isBusy={take.isPending} onClick={() => take.mutate(csv)}>
          {t('upkeep.import.submit', { count: fresh })}
        </BusyButton>
      )}
    </div>
  )
}

function PlanTable({ lines }: { lines: readonly RedirectPlan[] }) {
  return (
    <Table className="rows rows--stack" aria-label={t('upkeep.import')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('upkeep.import.line')}</Table.Th>
          <Table.Th scope="col">{t('upkeep.redirects.from')}</Table.Th>
          <Table.Th scope="col">{t('upkeep.redirects.to')}</Table.Th>
          <Table.Th scope="col">{t('upkeep.import.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ line, from, to, through, problem, isKnown }) => (
          <Table.Tr key={line}>
            <Table.Th scope="row" className="figure">
              {line}
            </Table.Th>
            <Table.Td className="row-address">
              <bdi>{from}</bdi>
            </Table.Td>
            <Table.Td className="row-address">
              <bdi>{to}</bdi>
            </Table.Td>
            <Table.Td>
              {problem !== null ? (
                <span className="field-problem">{t(`upkeep.import.problem.${problem}`)}</span>
              ) : (
                t(isKnown ? 'upkeep.import.known' : 'upkeep.import.new')
              )}
              {problem === null && through.length > 0 && (
                <div className="muted small">{t('upkeep.import.through', { path: through.join(', ') })}</div>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
