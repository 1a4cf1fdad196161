import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DocumentLine } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { DocumentStateWords } from './state-words.tsx'

type Props = { lines: readonly DocumentLine[]; label: string; now: Date }

export function DocumentRows({ lines, label, now }: Props) {
  return (
    <Table className="rows rows--stack" aria-label={label}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('studio.column.title')}</Table.Th>
          <Table.Th scope="col">{t('studio.column.state')}</Table.Th>
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
