import { Button, TextInput } from '@mantine/core'
import type { NamedField } from '../../../../core/content/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { useDocumentForm } from './form-context.ts'
import { child, type FieldPath, type Group } from './path.ts'
import { asText } from './text-views.tsx'

/** Whether a group is a table: names of columns, and rows of texts. */
export const isTable = (fields: readonly NamedField[]): boolean =>
  fields.some(
    ({ name, control }) => name === 'columns' && control.is === 'list' && control.item.control.is === 'text',
  ) &&
  fields.some(
    ({ name, control }) => name === 'rows' && control.is === 'list' && control.item.control.is === 'list',
  )

type Props = { fields: readonly NamedField[]; path: FieldPath; value: Group }

/** A table as one sees it: a cell is where it will stand. */
export function TableView({ fields, path, value }: Props) {
  const { set, touch, problems, Draw } = useDocumentForm()
  const columns = listOf(value.columns).map(asText)
  const rows = listOf(value.rows).map((row) => listOf(row).map(asText))
  const [columnsPath, rowsPath] = [child(path, 'columns'), child(path, 'rows')]
  const others = fields.filter(({ name }) => name !== 'columns' && name !== 'rows')
  const problem = problems.get(columnsPath) ?? problems.get(rowsPath)

  const setColumns = (next: string[], nextRows: string[][]) => {
    set(columnsPath, next)
    set(rowsPath, nextRows)
  }
  return (
    <>
      {others.map((field) => (
        <Draw key={field.name} field={field} path={child(path, field.name)} value={value[field.name]} />
      ))}
      {problem && <p className="field-problem">{problem}</p>}
      <div className="table-scroll" role="region" aria-label={t('studio.table')}>
        <table className="table-edit">
          <thead>
            <tr>
              {columns.map((column, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                <th key={at} scope="col">
                  <TextInput
                    id={child(columnsPath, at)}
                    aria-label={t('studio.table.column', { column: at + 1 })}
                    value={column}
                    error={problems.get(child(columnsPath, at)) !== undefined}
                    onBlur={() => touch(columnsPath)}
                    onChange={(event) => set(child(columnsPath, at), event.currentTarget.value)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a row is its place
              <tr key={at}>
                {columns.map((column, cell) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a cell is its place
                  <td key={cell}>
                    <TextInput
                      id={child(child(rowsPath, at), cell)}
                      aria-label={t('studio.table.cell', { row: at + 1, column: column || cell + 1 })}
                      dir="auto"
                      value={row[cell] ?? ''}
                      onBlur={() => touch(rowsPath)}
                      onChange={(event) =>
                        set(
                          child(rowsPath, at),
                          columns.map((_, other) =>
                            other === cell ? event.currentTarget.value : (row[other] ?? ''),
                          ),
                        )
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="acts acts--tight">
        <Button
          variant="default"
          size="compact-md"
          onClick={() => set(rowsPath, [...rows, columns.map(() => '')])}
        >
          {t('studio.table.add-row')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          onClick={() =>
            setColumns(
              [...columns, ''],
              rows.map((row) => [...row, '']),
            )
          }
        >
          {t('studio.table.add-column')}
        </Button>
        {rows.length > 1 && (
          <Button variant="subtle" size="compact-md" onClick={() => set(rowsPath, rows.slice(0, -1))}>
            {t('studio.table.remove-row')}
          </Button>
        )}
        {columns.length > 2 && (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() =>
              setColumns(
                columns.slice(0, -1),
                rows.map((row) => row.slice(0, columns.length - 1)),
              )
            }
          >
            {t('studio.table.remove-column')}
          </Button>
        )}
      </div>
    </>
  )
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
