import type { JSONContent } from '@tiptap/core'
import { asGroup, type Group } from '../path.ts'

/** Running text as the editor holds it. Every block of ours is one node at the top, in the same order. */
export function documentOf(blocks: unknown): JSONContent {
  const content = listOf(blocks).map((block) => nodeOf(asGroup(block)))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

/** What the editor holds as blocks. What nothing was written into is no block. */
export const blocksOf = (document: JSONContent): unknown[] =>
  (document.content ?? []).flatMap((node) => blockOf(node) ?? [])

function nodeOf(block: Group): JSONContent {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level === 3 ? 3 : 2 }, ...contentOf(block.text) }
    case 'paragraph':
      return { type: 'paragraph', ...contentOf(block.text) }
    case 'callout':
      return {
        type: 'callout',
        attrs: { isImportant: block.isImportant === true },
        ...contentOf(block.text),
      }
    case 'list':
      return {
        type: block.isOrdered === true ? 'orderedList' : 'bulletList',
        content: listOf(block.items).map((item) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', ...contentOf(item) }],
        })),
      }
    case 'table':
      return tableOf(block)
    default:
      return { type: 'formBlock', attrs: { block } }
  }
}

function tableOf({ caption, columns, rows }: Group): JSONContent {
  const row = (type: string, cells: unknown): JSONContent => ({
    type: 'tableRow',
    content: listOf(cells).map((cell) => ({ type, content: [{ type: 'paragraph', ...contentOf(cell) }] })),
  })
  return {
    type: 'table',
    attrs: { caption: caption ?? null },
    content: [row('tableHeader', columns), ...listOf(rows).map((cells) => row('tableCell', cells))],
  }
}

function contentOf(inline: unknown): { content?: JSONContent[] } {
  const runs = typeof inline === 'string' ? [{ text: inline }] : listOf(inline).map(asGroup)
  const content = runs.flatMap((run) => nodesOf(run))
  return content.length > 0 ? { content } : {}
}

function nodesOf({ text, figure, bold, italic, to, href }: Group): JSONContent[] {
  const marks = [
    ...(to !== undefined || href !== undefined
      ? [{ type: 'destination', attrs: { to: to ?? null, href: href ?? null } }]
      : []),
    ...(bold === true ? [{ type: 'bold' }] : []),
    ...(italic === true ? [{ type: 'italic' }] : []),
  ]
  const marked = marks.length > 0 ? { marks } : {}
  if (figure !== undefined) return [{ type: 'figure', attrs: { figure }, ...marked }]
  return String(text ?? '')
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...marked }]),
    ])
}

function blockOf(node: JSONContent): Group | null {
  switch (node.type) {
    case 'heading': {
      const text = plain(inlineOf(node))
      return text.trim() === ''
        ? null
        : { kind: 'heading', ...(node.attrs?.level === 3 && { level: 3 }), text }
    }
    case 'paragraph': {
      const text = inlineOf(node)
      return isBlank(text) ? null : { kind: 'paragraph', text }
    }
    case 'callout': {
      const text = inlineOf(node)
      const isImportant = node.attrs?.isImportant === true
      return isBlank(text) ? null : { kind: 'callout', ...(isImportant && { isImportant }), text }
    }
    case 'bulletList':
    case 'orderedList': {
      const items = (node.content ?? [])
        .map((item) => inlineOf(item.content?.[0]))
        .filter((item) => !isBlank(item))
      const isOrdered = node.type === 'orderedList'
      return items.length === 0 ? null : { kind: 'list', ...(isOrdered && { isOrdered }), items }
    }
    case 'table':
      return tableBlock(node)
    case 'formBlock':
      return asGroup(node.attrs?.block)
    default:
      return null
  }
}

function tableBlock(node: JSONContent): Group {
  const [columns = [], ...rows] = (node.content ?? []).map((row) =>
    (row.content ?? []).flatMap((cell) => {
      // A cell that was pasted may span several columns; ours stand one beside the other.
      const spans = Number(cell.attrs?.colspan ?? 1)
      const empty = Array.from({ length: spans - 1 }, () => '')
      return [inlineOf(cell.content?.[0]), ...empty]
    }),
  )
  const caption: unknown = node.attrs?.caption
  return {
    kind: 'table',
    ...(typeof caption === 'string' && caption !== '' && { caption }),
    columns: columns.map(plain),
    rows,
  }
}

type Run = { text?: string; figure?: unknown; bold?: true; italic?: true; to?: unknown; href?: unknown }

/** Text without marks is a string; else runs, of which no two side by side look alike. */
function inlineOf(node: JSONContent | undefined): string | Run[] {
  const runs: Run[] = []
  for (const each of node?.content ?? []) {
    if (each.type === 'figure') {
      runs.push({ figure: each.attrs?.figure as unknown, ...(hasMark(each, 'bold') && { bold: true }) })
      continue
    }
    const last = runs.at(-1)
    if (each.type === 'hardBreak') {
      if (last?.text === undefined) runs.push({ text: '\n' })
      else last.text += '\n'
      continue
    }
    const run = { text: each.text ?? '', ...marksOf(each) }
    if (last?.text !== undefined && isAlike(last, run)) last.text += run.text
    else runs.push(run)
  }
  const [only, ...others] = runs
  if (only === undefined) return ''
  return others.length === 0 && only.text !== undefined && Object.keys(only).length === 1 ? only.text : runs
}

function marksOf(node: JSONContent): Omit<Run, 'text'> {
  const link = node.marks?.find(({ type }) => type === 'destination')?.attrs
  const [to, href]: unknown[] = [link?.to, link?.href]
  return {
    ...(hasMark(node, 'bold') && { bold: true }),
    ...(hasMark(node, 'italic') && { italic: true }),
    ...(to !== null && to !== undefined && { to }),
    ...(typeof href === 'string' && { href }),
  }
}

const hasMark = (node: JSONContent, type: string) => node.marks?.some((mark) => mark.type === type) ?? false

const isAlike = ({ text: _one, ...before }: Run, { text: _other, ...after }: Run) =>
  JSON.stringify(before) === JSON.stringify(after)

const plain = (text: string | Run[]): string =>
  typeof text === 'string' ? text : text.map((run) => run.text ?? '').join('')

const isBlank = (text: string | Run[]): boolean =>
  typeof text === 'string'
    ? text.trim() === ''
    : text.every((run) => run.figure === undefined && run.text?.trim() === '')

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
