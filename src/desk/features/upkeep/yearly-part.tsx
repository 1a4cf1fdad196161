import { Table } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '../../../messages/desk-message.ts'
import { Part } from '../../ui/part.tsx'
import { factsToUpdateQuery } from './upkeep-query.ts'
import { joinWords } from '../../ui/join-words.ts'

/** What is gone through once a year: a page leaves the list once its facts are right. */
export function YearlyPart() {
  const { data: lines } = useSuspenseQuery(factsToUpdateQuery)
  return (
    <Part title={t('upkeep.yearly')}>
      <p className="muted">{t('upkeep.yearly.lead')}</p>
      {lines.length === 0 ? (
        <p>{t('upkeep.yearly.none')}</p>
      ) : (
        <Table className="rows rows--stack" aria-label={t('upkeep.yearly')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('upkeep.found.page')}</Table.Th>
              <Table.Th scope="col">{t('upkeep.yearly.what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ id, title, old, from, unowned, samples }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  <Link to="/content/$id" params={{ id }}>
                    {title}
                  </Link>
                </Table.Th>
                <Table.Td>
                  {old > 0 && <div>{t('upkeep.yearly.old', { count: old, from: joinWords(from) })}</div>}
                  {unowned > 0 && <div>{t('upkeep.yearly.unowned', { count: unowned })}</div>}
                  {samples > 0 && <div>{t('upkeep.yearly.samples', { count: samples })}</div>}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Part>
  )
}
