import { expect, test } from 'vitest'
import { openSchool } from '../../test/support/database.ts'
import { saveAndPublish } from '../../test/support/publish.ts'
import { contentTag } from '../core/content/index.ts'
import { createContentReader } from './content-reader.ts'
import { showFigures } from './show-figures.ts'

test('a figure in a text is what its program says now, and the page turns with it', async () => {
  const { ctx } = await openSchool()
  const wanted = { lists: [], documents: [{ type: 'page', key: 'what-it-costs' }] } as const
  const named = { type: 'program', key: 'bioethics' } as const
  const read = showFigures(createContentReader(() => ctx).read, ctx.now)
  const program = (await read({ lists: [], documents: [named] })).get('program', 'bioethics')?.data
  if (!program) throw new Error('the demo school has no bioethics')
  const source = { name: 'The school', asOf: '2026' }
  const due = { kind: 'due', what: 'Portfolio', applicants: 'Everyone', source } as const
  const change = (amount: number) =>
    saveAndPublish(ctx, 'program', 'bioethics', {
      ...program,
      costs: [{ kind: 'fee', label: 'Fee', amount: { amount, currency: 'USD' }, source }],
      deadlines: [
        { ...due, date: '2020-01-14' },
        { ...due, date: '2090-01-14' },
      ],
    })
  await change(1_000_00)
  const figures = [
    { of: 'cost', program: 'bioethics', label: 'Fee' },
    { of: 'deadline', program: 'bioethics', what: 'Portfolio', applicants: 'Everyone' },
    { of: 'cost', program: 'bioethics', label: 'Gone' },
  ] as const
  const text = figures.map((figure) => ({ figure }))
  await saveAndPublish(ctx, 'page', 'what-it-costs', {
    title: 'What it costs',
    lead: 'And until when.',
    body: [{ kind: 'paragraph', text: [{ text: 'So: ' }, ...text] }],
  })
  const shown = async () => {
    const content = await read(wanted)
    const [block] = content.get('page', 'what-it-costs')?.data.body ?? []
    return { content, text: block?.kind === 'paragraph' ? block.text : null }
  }
  const { content, text: before } = await shown()
  expect(before).toEqual([
    { text: 'So: ' },
    { text: '$1,000' },
    { text: 'January 14, 2090' },
    // What the program does not have leads to the program, which says what there is.
    { text: 'an amount to be announced', to: named },
  ])
  expect(content.shows?.tags).toEqual([contentTag('program', 'bioethics')])
  expect(content.shows?.dates).toContainEqual(expect.objectContaining({ date: '2090-01-14' }))
  await change(1_200_00)
  expect((await shown()).text).toContainEqual({ text: '$1,200' })
})
