import { Table } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  label: string
  /** What stands above each column. */
  heads: readonly string[]
  /** In px; where the screen has less, the table scrolls and not the page. */
  minWidth?: number
  /** The rows. */
  children: ReactNode
}

/** A table that may be wider than the screen: a group that scrolls, by keys too. No landmark, for the part it stands in may be one of the same name. */
export function WideTable({ label, heads, minWidth = 620, children }: Props) {
  return (
    <Table.ScrollContainer minWidth={minWidth} type="native" tabIndex={0} role="group" aria-label={label}>
      <Table className="rows" aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
