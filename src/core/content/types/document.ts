import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { documentsAt, href, line, text } from '../fields.ts'

/** Something to read or download: the brochure, a handbook, a calendar. */
export const document = contentType({
  name: 'document',
  label: 'Document',
  fields: z.strictObject({
    title: line({ label: 'Title' }),
    description: text({ label: 'Description' }, 400).optional(),
    href: href({ label: 'Address' }),
    format: line({ label: 'Format', help: 'Such as “PDF” or “web page”.' }, 30),
  }),
  summary: (data) => data,
  references: (data) => documentsAt(data.href),
})
