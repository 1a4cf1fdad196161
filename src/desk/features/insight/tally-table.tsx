import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Tally } from '../../../core/insight/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayNumber } from '../../ui/numbers.ts'
import { Part } from '../../ui/part.tsx'
import type { InboxFilter } from '../inbox/inbox-query.ts'

type Props = {
  title: string
  rows: readonly Tally[]
  /** The rows of one number, as the inbox shows them; null where it has no such filter. */
  filterOf: (row: Tally) => InboxFilter | null
  say?: (row: Tally) => string
}

/** Bars with their numbers in a table: one reads them, or looks at them. */
export function TallyTable({ title, rows, filterOf, say = ({ label }) => label }: Props) {
  const largest = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <Part title={title}>
      {rows.length === 0 ? (
        <p className="muted">{t('insight.nothing')}</p>
      ) : (
        <Table className="rows tally" aria-label={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('insight.what')}</Table.Th>
              <Table.Th scope="col" colSpan={2}>
                {t('insight.inquiries')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => {
              const filter = filterOf(row)
              return (
                <Table.Tr key={`${row.key} ${row.label}`}>
                  <Table.Th scope="row" dir="auto">
                    {say(row) || t('insight.unknown')}
                  </Table.Th>
                  <Table.Td className="tally-count">
                    {filter ? (
                      <Link to="/" search={filter}>
                        {sayNumber(row.count)}
                      </Link>
                    ) : (
                      sayNumber(row.count)
                    )}
                  </Table.Td>
                  <Table.Td className="tally-bar" aria-hidden>
                    <svg width="100%" height="10" preserveAspectRatio="none" viewBox="0 0 100 10">
                      <rect width={(100 * row.count) / largest} height="10" />
                    </svg>
                  </Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
    </Part>
  )
}
