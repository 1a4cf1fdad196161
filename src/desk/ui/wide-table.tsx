import { Table } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'

type Props = {
  label: string
  /** What stands above each column. */
  heads: readonly string[]
  /** In px; where the screen has less, the table scrolls and not the page. On a phone each row is a list instead. */
  minWidth?: number
  /** The rows. */
  children: ReactNode
}

/** A table that may be wider than the screen: a group that scrolls, by keys too. No landmark, for the part it stands in may be one of the same name. */
export function WideTable({ label, heads, minWidth = 620, children }: Props) {
  const table = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    // On a phone the style sheet writes above a value what its column is called.
    for (const row of table.current?.tBodies[0]?.rows ?? [])
      for (const cell of row.cells) cell.dataset['head'] = heads[cell.cellIndex] ?? ''
  })
  return (
    <Table.ScrollContainer
      className="wide-table"
      minWidth={minWidth}
      type="native"
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <Table ref={table} className="rows rows--labeled" aria-label={label}>
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
