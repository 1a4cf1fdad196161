import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Trial } from '../../../core/routing/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { Part } from '../../ui/part.tsx'
import { WideTable } from '../../ui/wide-table.tsx'
import { sayNumber } from '../../ui/numbers.ts'

/** What the rules would have done with past inquiries, in sum and one by one. */
export function TrialPart({ trial, now }: { trial: Trial; now: Date }) {
  return (
    <Part title={t('routing.trial')}>
      <p role="status">
        {t('routing.trial.lead', { count: trial.inquiries })}{' '}
        {t('routing.trial.unplaced', { count: trial.unplaced })}
      </p>
      <div className="tallies">
        <Counts title={t('routing.trial.rule')} rows={trial.byRule} />
        <Counts title={t('routing.trial.colleague')} rows={trial.byColleague} />
      </div>
      <WideTable
        label={t('routing.trial.lines')}
        heads={[t('routing.trial.inquiry'), t('routing.rule'), t('routing.trial.to'), t('routing.trial.has')]}
      >
        {trial.lines.map(({ id, name, receivedAt, rule, to, has }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">
              <Link to="/inquiries/$id" params={{ id }}>
                <bdi>{name}</bdi>
              </Link>
              <div className="muted small">
                <Instant at={receivedAt} now={now} />
              </div>
            </Table.Th>
            <Table.Td>{rule === null ? '' : <bdi>{rule}</bdi>}</Table.Td>
            <Table.Td>{to === null ? t('routing.trial.nobody') : <bdi>{to}</bdi>}</Table.Td>
            <Table.Td>{has === null ? t('routing.trial.nobody') : <bdi>{has}</bdi>}</Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
    </Part>
  )
}

function Counts({ title, rows }: { title: string; rows: Trial['byRule'] }) {
  return (
    <Table className="rows tally" aria-label={title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{title}</Table.Th>
          <Table.Th scope="col">{t('routing.trial.count')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ id, name, count }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">
              <bdi>{name}</bdi>
            </Table.Th>
            <Table.Td className="tally-count">{sayNumber(count)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
