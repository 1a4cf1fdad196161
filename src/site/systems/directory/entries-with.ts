import { plainTextOf, type Block } from '../../../core/content/index.ts'
import { findsAll } from '../../finding/free-text.ts'

/** A page's text with those entries alone that hold what was typed, each under its heading. A heading that is found keeps all of its entries. */
export function entriesWith(body: readonly Block[], typed: string): Block[] {
  const holds = (text: string) => findsAll(typed, text)
  const kept: Block[] = []
  let heading: Block | null = null
  let isHeadingFound = false
  for (const block of body) {
    if (block.kind === 'heading') {
      heading = block
      isHeadingFound = holds(block.text)
      continue
    }
    const found = isHeadingFound ? (countEntries([block]) > 0 ? block : null) : narrowed(block, holds)
    if (!found) continue
    if (heading) kept.push(heading)
    heading = null
    kept.push(found)
  }
  return kept
}

/** How many links, questions, items and rows a text has. */
export const countEntries = (body: readonly Block[]): number =>
  body.reduce(
    (sum, block) => sum + ('items' in block ? block.items.length : 'rows' in block ? block.rows.length : 0),
    0,
  )

function narrowed(block: Block, holds: (text: string) => boolean): Block | null {
  switch (block.kind) {
    case 'links':
      return filled(
        block,
        block.items.filter(({ label, note = '', where = '', telephone = '', email = '' }) =>
          holds([label, note, where, telephone, email].join(' ')),
        ),
      )
    case 'questions':
      return filled(
        block,
        block.items.filter(({ question, answer }) => holds(`${question} ${answer}`)),
      )
    case 'list':
      return filled(
        block,
        block.items.filter((item) => holds(plainTextOf(item))),
      )
    case 'table': {
      const rows = block.rows.filter((cells) => holds(cells.map((cell) => plainTextOf(cell)).join(' ')))
      return rows.length > 0 ? { ...block, rows } : null
    }
    default:
      return null
  }
}

const filled = <Of extends object, Item>(block: Of, items: Item[]) =>
  items.length > 0 ? { ...block, items } : null
