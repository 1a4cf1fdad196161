import { type Check, error, warning } from './check.ts'
import { isHeading, runningTextsIn } from './look.ts'
import type { Finding } from '../schema.ts'

/** Headings go down one level at a time, each heads something, and each is called otherwise (WCAG 2.2, 1.3.1 and 2.4.6). */
export const checkHeadings: Check = ({ data }) =>
  runningTextsIn(data).flatMap(({ value: blocks, path }) => {
    const found: Finding[] = []
    const before = new Set<string>()
    let level = 1
    for (const [index, block] of blocks.entries()) {
      if (!isHeading(block)) continue
      const place = `${path}[${index}]`
      const text = String(block.text)
      if (before.has(text.toLowerCase())) found.push(warning('heading-twice', place, { text }))
      before.add(text.toLowerCase())
      const next = blocks[index + 1]
      const own = levelOf(block)
      if (next === undefined || (isHeading(next) && levelOf(next) <= own))
        found.push(warning('heading-empty', place, { text }))
      if (own > level + 1) found.push(error('heading-order', place, { text }))
      level = own
    }
    return found
  })

/** Those that name no level stand right under the title. */
const levelOf = ({ level }: Readonly<Record<string, unknown>>) => (typeof level === 'number' ? level : 2)
