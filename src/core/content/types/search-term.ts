import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { destination, isOneDestination, line, slug } from '../fields.ts'

/** What people type who mean something that the site calls otherwise, and what they should see first. */
export const searchTerm = contentType({
  name: 'search-term',
  label: 'Search term',
  version: 1,
  key: slug,
  fields: z.strictObject({
    typed: z
      .array(line({ label: 'What people type' }, 60))
      .min(1)
      .max(30)
      .meta({ label: 'What people type', help: 'Words or phrases that mean the same.' }),
    means: z
      .array(line({ label: 'What the site calls it' }, 60))
      .max(10)
      .optional()
      .meta({ label: 'What the site calls it', help: 'Search looks for these too.' }),
    first: z
      .array(
        z
          .strictObject({
            label: line({ label: 'Label' }),
            note: line({ label: 'Note', help: 'What is found there.' }, 200).optional(),
            ...destination,
          })
          .refine(isOneDestination, { error: 'either a page of this site, or an address elsewhere' }),
      )
      .max(3)
      .optional()
      .meta({ label: 'Shown first', help: 'Above the results when someone searches for one of these.' }),
  }),
  title: (data) => data.typed[0] ?? '',
  summary: (data) => data,
})
