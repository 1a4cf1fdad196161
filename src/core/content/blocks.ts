import { z } from 'zod'
import {
  destination,
  isOneDestination,
  kinds,
  line,
  oneDestination,
  text,
  when,
  type Words,
} from './fields.ts'
import { cell, inline } from './inline.ts'
import { picture } from './media-fields.ts'

export const postKinds = ['news', 'message', 'paper', 'multimedia', 'publication'] as const
export type PostKind = (typeof postKinds)[number]

/** Running text as blocks; accessible by construction, since a block has no looks of its own. */
export const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    /** A heading within the part that the heading before it opens. */
    level: z.literal(3).optional(),
    text: line({ label: 'Heading' }),
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: inline({ label: 'Paragraph' }) }),
  z.strictObject({
    kind: z.literal('list'),
    isOrdered: z.literal(true).optional(),
    items: z.array(inline({ label: 'Item' }, 1000)).min(1),
  }),
  /** What a reader must not miss. */
  z.strictObject({
    kind: z.literal('callout'),
    isImportant: z.literal(true).optional(),
    text: inline({ label: 'Callout' }, 1000),
  }),
  z.strictObject({
    kind: z.literal('links'),
    items: z
      .array(
        z
          .strictObject({
            label: line({ label: 'Label' }),
            ...destination,
            note: line({ label: 'Note', help: 'What is found there, or where it is.' }, 300).optional(),
            where: line({ label: 'Where', help: 'The street, the building, or the town.' }).optional(),
            telephone: line({ label: 'Telephone' }, 40).optional(),
            email: z.email().max(254).optional().meta({ label: 'Email' }),
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
    rows: z.array(z.array(cell)).min(1),
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

/** Running text, for which the editor has one control. @param min how many blocks there must be */
export const richText = (words: Words, min = 0) =>
  z.array(block).min(min).meta(words).register(kinds, { kind: 'blocks' })
