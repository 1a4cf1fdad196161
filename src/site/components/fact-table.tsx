import type { ReactNode } from 'react'
import type { Source } from '../../core/content/index.ts'
import { SourceMark } from './source-note.tsx'

type Row = { cells: readonly ReactNode[]; note?: string | undefined; source: Source }
type Props = {
  caption?: ReactNode
  columns: readonly string[]
  rows: readonly Row[]
  /** Of the section; the numbers beside the rows are places in it. */
  sources: readonly Source[]
  /** Rows of sums, the last one the whole. */
  foot?: readonly (readonly string[])[]
  figures?: boolean
  isPast?: boolean | undefined
}

/** Facts as a table; the first cell names the row and carries the number of its source. `figures` sets the last column as numbers. */
export function FactTable({ caption, columns, rows, foot = [], sources, figures, isPast }: Props) {
  return (
    <table
      className={['fact-table', figures && 'with-figures', isPast && 'is-past'].filter(Boolean).join(' ')}
    >
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells: [first, ...others], note, source }, at) => (
          <tr key={at}>
            <th scope="row">
              <span>
                {first}
                <SourceMark source={source} sources={sources} />
              </span>
              {note && <span className="note">{note}</span>}
            </th>
            {others.map((cell, column) => (
              <td key={column} data-label={columns[column + 1]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot.length > 0 && (
        <tfoot>
          {foot.map(([first, ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  )
}
