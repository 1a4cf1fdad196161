import { plainTextOf, type Inline } from '../../core/content/index.ts'
import { InlineText } from './inline-text.tsx'

type Props = {
  caption?: string | undefined
  columns: readonly string[]
  rows: readonly (readonly Inline[])[]
}

/** A table of words; on a small screen each row becomes a short list. */
export function TextTable({ caption, columns, rows }: Props) {
  return (
    <table className="fact-table">
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
        {rows.map(([first = '', ...others], row) => (
          <tr key={`${row} ${plainTextOf(first)}`}>
            <th scope="row">
              <InlineText text={first} />
            </th>
            {others.map((cell, index) => (
              <td key={columns[index + 1]} data-label={columns[index + 1]}>
                <InlineText text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
