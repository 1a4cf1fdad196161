import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { block, documentsIn, line, text } from '../fields.ts'

/** A page of text; its key is its path without the first slash, and `home` is the front page. */
export const page = contentType({
  name: 'page',
  label: 'Page',
  fields: z.strictObject({
    title: line({ label: 'Title' }),
    lead: text({ label: 'Lead', help: 'One or two sentences under the title.' }, 400),
    body: z.array(block).meta({ label: 'Text' }),
  }),
  summary: (data) => ({ title: data.title, lead: data.lead }),
  references: (data) => documentsIn(data.body),
  needed: ['home'],
})
