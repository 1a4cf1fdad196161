import path from 'node:path'
import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { block } from '../../../../../core/content/blocks.ts'
import { contentTypes, parseStored, readExport } from '../../../../../core/content/index.ts'
import { walkFields } from '../../../../../core/content/walk-fields.ts'
import { projectRoot } from '../../../../../platform/process/project-root.ts'
import { blocksOf, documentOf } from './document.ts'
import { Figure, FormBlock, textParts } from './parts.ts'

const schema = getSchema([...textParts, Figure, FormBlock])

/** Through the editor's own document, which refuses what it has no place for. */
function throughEditor(blocks: unknown): unknown[] {
  const document = schema.nodeFromJSON(documentOf(blocks))
  document.check()
  return blocksOf(document.toJSON() as Parameters<typeof blocksOf>[0])
}

describe('running text goes into the editor and comes back', () => {
  test('unchanged, in every document of the demo school', async () => {
    let count = 0
    for (const { type, key, version, data } of await readExport(path.join(projectRoot(), 'db/seed')))
      walkFields(contentTypes[type].fields, parseStored(type, key, version, data), ({ kind }, value) => {
        if (kind !== 'blocks') return
        count++
        expect(throughEditor(value), `${type}/${key}`).toEqual(value)
      })
    expect(count).toBeGreaterThan(50)
  })

  test('unchanged, with marks, links, figures, levels and lines', () => {
    const blocks = [
      { kind: 'heading', text: 'What it costs' },
      { kind: 'heading', level: 3, text: 'Tuition' },
      {
        kind: 'paragraph',
        text: [
          { text: 'It is ' },
          {
            figure: { of: 'cost', program: 'bioethics', label: 'Tuition', pace: 'full-time' },
            bold: true,
          },
          { text: ', due by ' },
          { figure: { of: 'deadline', program: 'bioethics', what: 'Application', applicants: 'All' } },
          { text: '. See ' },
          { text: 'financial ', to: { type: 'page', key: 'aid', anchor: 'loans' } },
          { text: 'aid', bold: true, to: { type: 'page', key: 'aid', anchor: 'loans' } },
          { text: ' or ' },
          { text: 'ask', italic: true, href: 'mailto:ask@example.edu' },
        ],
      },
      { kind: 'paragraph', text: '260 Longwood Avenue\nBoston' },
      { kind: 'callout', isImportant: true, text: 'Apply early.' },
      { kind: 'callout', text: [{ text: 'Note', bold: true }, { text: ' this.' }] },
      { kind: 'list', isOrdered: true, items: ['One', [{ text: 'Two', italic: true }]] },
      {
        kind: 'table',
        caption: 'Fees',
        columns: ['Fee', 'Amount'],
        rows: [
          ['Visa', ''],
          ['Health', [{ text: '$1', bold: true }]],
        ],
      },
    ]
    expect(blocks.map((each) => block.parse(each))).toEqual(blocks)
    expect(throughEditor(blocks)).toEqual(blocks)
  })

  test('unchanged, for any words in any looks', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => !text.includes('\n') && text.trim() !== '')
    const looks = fc.record(
      { bold: fc.constant(true), italic: fc.constant(true), href: fc.constant('https://example.edu/') },
      { requiredKeys: [] },
    )
    // Neighbors differ in their looks, as the editor leaves them.
    const runs = fc
      .array(fc.tuple(words, looks), { minLength: 1, maxLength: 6 })
      .map((all) => all.map(([text, look]) => ({ text, ...look })))
      .filter((all) =>
        all.every(({ text: _text, ...look }, index) => {
          const { text: _before, ...before } = all[index - 1] ?? { text: '', none: true }
          return JSON.stringify(look) !== JSON.stringify(before)
        }),
      )
    const inline = runs.map((all) => {
      const [only] = all
      return all.length === 1 && only && Object.keys(only).length === 1 ? only.text : all
    })
    const blocks = fc.array(
      fc.oneof(
        inline.map((text) => ({ kind: 'paragraph', text })),
        inline.map((text) => ({ kind: 'callout', text })),
        fc.array(inline, { minLength: 1, maxLength: 3 }).map((items) => ({ kind: 'list', items })),
        words.map((text) => ({ kind: 'heading', text })),
      ),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(blocks, (given) => {
        expect(throughEditor(given)).toEqual(given)
      }),
    )
  })

  test('what nothing was written into is no block', () => {
    const empty = [
      { kind: 'paragraph', text: '' },
      { kind: 'heading', text: ' ' },
      { kind: 'list', items: [''] },
      { kind: 'paragraph', text: 'Words.' },
    ]
    expect(throughEditor(empty)).toEqual([{ kind: 'paragraph', text: 'Words.' }])
    expect(throughEditor([])).toEqual([])
  })
})
