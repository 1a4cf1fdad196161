import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { address, day, line, reference, slugPath, source, text } from '../fields.ts'
import { richText } from '../blocks.ts'

/** The rules of study as they hold from a day on. Its key is its path; its chapters are documents of their own. */
export const handbookEdition = contentType({
  name: 'handbook-edition',
  label: 'Handbook edition',
  version: 1,
  key: slugPath,
  path: (key) => `/${key}`,
  fields: z.strictObject({
    title: line({ label: 'Title' }, 120),
    years: line({ label: 'Years', help: 'As its readers name it, such as “2026-2027”.' }, 40),
    lead: text({ label: 'Lead', help: 'One or two sentences under the title.' }, 400),
    parts: z
      .array(
        z.strictObject({
          number: z.int().positive().meta({ label: 'Number' }),
          title: line({ label: 'Title' }, 120),
        }),
      )
      .min(1)
      .meta({ label: 'Parts', help: 'Chapter 2.08 stands in part 2.' }),
    inForceFrom: day({
      label: 'Holds from',
      help: 'The last edition that holds already is the current one.',
    }),
    isSample: z.boolean().optional().meta({ label: 'Sample', help: 'Said at the top of the edition.' }),
    official: address({ label: 'Official page' }).optional(),
  }),
  title: (data) => data.title,
  summary: (data) => data,
  date: (data) => new Date(`${data.inForceFrom}T12:00:00Z`),
})

/** One rule of an edition. Its key is its path, below that of its edition. */
export const handbookChapter = contentType({
  name: 'handbook-chapter',
  label: 'Handbook chapter',
  version: 3,
  key: slugPath,
  path: (key) => `/${key}`,
  fields: z.strictObject({
    edition: reference('handbook-edition', { label: 'Edition' }),
    number: z
      .string()
      .regex(/^[1-9]\d?\.\d\d$/, 'a number such as 2.08')
      .meta({ label: 'Number', help: 'Such as “2.08”. Other editions have the same chapter under it.' }),
    title: line({ label: 'Title' }, 120),
    summary: text({ label: 'In one sentence' }, 400),
    body: richText({ label: 'Text' }, 1),
    source: source.optional(),
    isSample: z.boolean().optional().meta({ label: 'Sample', help: 'Said at the top of the chapter.' }),
  }),
  // Version 2: marks within text.
  upgrade: { 2: (old) => old, 3: (old) => old },
  title: (data) => `${data.number} ${data.title}`,
  summary: ({ edition, number, title, summary }) => ({ edition, number, title, summary }),
  order: (data) => Number(data.number.replace('.', '')),
  topics: (data) => [editionTopic(data.edition), numberTopic(data.number)],
})

/** What finds the chapters of an edition. */
export const editionTopic = (edition: string): string => `edition:${edition}`
/** What finds the same chapter in every edition. */
export const numberTopic = (number: string): string => `number:${number}`
