import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { address, line, slug, text } from '../fields.ts'
import { destinationAt } from '../upgrade-links.ts'

/** Something to read or download: the brochure, a handbook, a calendar. */
export const document = contentType({
  name: 'document',
  label: 'Document',
  version: 2,
  key: slug,
  fields: z
    .strictObject({
      title: line({ label: 'Title' }),
      description: text({ label: 'Description' }, 400).optional(),
      link: address({ label: 'Where it is' }).optional(),
      made: z
        .enum(['brochure'])
        .optional()
        .meta({ label: 'Made by this site', help: 'From what is published, at /brochure.pdf.' }),
      format: line({ label: 'Format', help: 'Such as “PDF” or “web page”.' }, 30),
    })
    .refine(({ link, made }) => (link === undefined) !== (made === undefined), {
      error: 'either lies somewhere, or is made by this site',
    }),
  upgrade: { 2: ({ href, ...data }) => ({ ...data, link: destinationAt(String(href)) }) },
  title: (data) => data.title,
  summary: (data) => data,
})
