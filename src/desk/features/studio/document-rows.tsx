import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DocumentLine, NextConfirmation } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant, sayDay } from '../../ui/instant.tsx'
import { wallTimeOf } from '../../ui/school-clock.ts'
import { DocumentStateWords } from './state-words.tsx'

type Props = { lines: readonly DocumentLine[]; label: string; now: Date }

export function DocumentRows({ lines, label, now }: Props) {
  // Most types have no facts to confirm, and no column for them.
  const hasFacts = lines.some(({ confirmation }) => confirmation !== null)
  const today = wallTimeOf(now.toISOString()).slice(0, 10)
  return (
    <Table className="rows rows--stack" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('studio.column.title')}</Table.Th>
          <Table.Th scope="col">{t('studio.column.state')}</Table.Th>
          {hasFacts && <Table.Th scope="col">{t('upkeep.facts.by')}</Table.Th>}
          <Table.Th scope="col">{t('studio.column.edited')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.id} className="row-link">
            <Table.Th scope="row">
              <Link to="/content/$id" params={{ id: line.id }} className="line-link" data-line={line.id}>
                <bdi>{line.title}</bdi>
              </Link>
              <div className="muted small row-address">
                <bdi>{line.path ?? line.key}</bdi>
              </div>
            </Table.Th>
            <Table.Td>
              <DocumentStateWords line={line} now={now} />
            </Table.Td>
            {hasFacts && (
              <Table.Td className="muted" data-head={t('upkeep.facts.by')}>
                {line.confirmation && <Confirmation confirmation={line.confirmation} today={today} />}
              </Table.Td>
            )}
            <Table.Td className="muted">
              <Instant at={line.editedAt} now={now} />
              <div className="small">{line.editedBy ?? t('studio.by.program')}</div>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** When the facts of a document are to be confirmed next, and by which office. */
const Confirmation = ({
  confirmation: { by, owner },
  today,
}: {
  confirmation: NextConfirmation
  today: string
}) => (
  <>
    {sayDay(by)}
    {by < today && <span className="field-problem"> {t('upkeep.facts.due')}</span>}
    <div className="small">{owner ? <bdi>{owner}</bdi> : t('upkeep.facts.nobody')}</div>
  </>
)
