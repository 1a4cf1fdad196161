import { z } from 'zod'
import { destination, isOneDestination, line, oneDestination, text, when } from './fields.ts'
import { picture } from './media-fields.ts'

export const postKinds = ['news', 'message', 'paper', 'multimedia', 'publication'] as const
export type PostKind = (typeof postKinds)[number]

/** Running text as blocks; accessible by construction, since a block has no looks of its own. */
export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: line({ label: 'Heading' }) }),
  z.strictObject({ kind: z.literal('paragraph'), text: text({ label: 'Paragraph' }) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(line({ label: 'Item' }, 1000)).min(1) }),
  z.strictObject({
    kind: z.literal('links'),
    items: z
      .array(
        z
          .strictObject({
            label: line({ label: 'Label' }),
            ...destination,
            note: line({ label: 'Note', help: 'What is found there, or where it is.' }, 300).optional(),
          })
          .refine((item) => isOneDestination(item) || item.note !== undefined, oneDestination),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    items: z
      .array(z.strictObject({ when: when({ label: 'When' }), text: line({ label: 'What happened' }, 600) }))
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: line({ label: 'Title of the table' }).optional(),
    columns: z.array(line({ label: 'Column' }, 80)).min(2),
    rows: z.array(z.array(z.string().trim().max(400))).min(1),
  }),
  z.strictObject({
    kind: z.literal('questions'),
    items: z
      .array(
        z.strictObject({
          question: line({ label: 'Question' }, 300),
          answer: text({ label: 'Answer' }, 2000),
        }),
      )
      .min(1),
  }),
  z.strictObject({ kind: z.literal('picture'), picture: picture({ label: 'Picture' }) }),
  /** Posts of one kind, newest first. */
  z.strictObject({
    kind: z.literal('posts'),
    of: z.enum(postKinds).meta({ label: 'Kind of post' }),
    max: z.int().positive().max(500).optional().meta({ label: 'How many' }),
  }),
])
export type Block = z.output<typeof block>
