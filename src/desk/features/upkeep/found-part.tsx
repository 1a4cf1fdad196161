import { Table } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '../../../messages/desk-message.ts'
import { Instant, useNow } from '../../ui/instant.tsx'
import { Part } from '../../ui/part.tsx'
import { sayUpkeep } from './say-finding.ts'
import { upkeepQuery } from './upkeep-query.ts'

/** What the nightly look found wrong and nobody has mended yet. */
export function FoundPart() {
  const now = useNow()
  const { data: lines } = useSuspenseQuery(upkeepQuery)
  return (
    <Part title={t('upkeep.found')}>
      <p className="muted">{t('upkeep.found.lead')}</p>
      {lines.length === 0 ? (
        <p>{t('upkeep.found.none')}</p>
      ) : (
        <Table className="rows rows--stack" aria-label={t('upkeep.found')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('upkeep.found.page')}</Table.Th>
              <Table.Th scope="col">{t('upkeep.found.what')}</Table.Th>
              <Table.Th scope="col">{t('upkeep.found.since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ documentId, title, finding, since }) => (
              <Table.Tr key={`${documentId} ${finding.code} ${finding.path} ${finding.values.address ?? ''}`}>
                <Table.Th scope="row">
                  <Link to="/content/$id" params={{ id: documentId }}>
                    {title}
                  </Link>
                </Table.Th>
                <Table.Td className="row-finding">{sayUpkeep(finding)}</Table.Td>
                <Table.Td>
                  <Instant at={since} now={now} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Part>
  )
}
