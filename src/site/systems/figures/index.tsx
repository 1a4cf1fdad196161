import { stringify } from 'csv-stringify/sync'
import { plainTextOf, type Block } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { SystemContent } from '../../pages/system-content.tsx'
import type { SiteSystem } from '../../system.ts'

const file = '/figures.csv'

/** Tables of figures that readers take along: the page itself, and the same rows as a CSV file. */
export const figuresSystem: SiteSystem = {
  name: 'figures',
  routes(app, tools) {
    app.get('/', (c) =>
      tools.cached(c, async () => {
        const shown = await tools.load(c)
        const { page, path } = shown
        return shown.made(
          <SystemContent
            shown={shown}
            opening={
              page.body.some(isTable) && (
                <p className="page-actions">
                  <a href={path + file} download>
                    {t('figures.csv')}
                  </a>
                </p>
              )
            }
          />,
        )
      }),
    )
    app.get(file, async (c) => {
      const { page } = await tools.load(c)
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('cache-control', 'public, max-age=300')
      return c.body(asCsv(page.body))
    })
  },
}

/** Every table of a page, one below the other, each row after the heading it stands under. */
export function asCsv(body: readonly Block[]): string {
  let heading = ''
  const rows = body.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    if (!isTable(block)) return []
    return [
      ['', ...block.columns],
      ...block.rows.map((cells) => [heading, ...cells.map((cell) => plainTextOf(cell))]),
    ]
  })
  // The columns' names once, where all tables have the same.
  const [first, ...others] = rows
  const names = JSON.stringify(first)
  const lines = first ? [first, ...others.filter((row) => JSON.stringify(row) !== names)] : []
  return stringify(lines, { bom: true, record_delimiter: 'windows', escape_formulas: true })
}

const isTable = (block: Block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table'
