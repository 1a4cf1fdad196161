import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { block, line, slugPath, text } from '../fields.ts'
import { withDestinations } from '../upgrade-links.ts'

/** A page of text; its key is its path without the first slash, and `home` is the front page. */
export const page = contentType({
  name: 'page',
  label: 'Page',
  version: 2,
  key: slugPath,
  path: (key) => (key === 'home' ? '/' : `/${key}`),
  fields: z.strictObject({
    title: line({ label: 'Title' }),
    lead: text({ label: 'Lead', help: 'One or two sentences under the title.' }, 400),
    body: z.array(block).meta({ label: 'Text' }),
  }),
  upgrade: { 2: withDestinations },
  title: (data) => data.title,
  summary: (data) => ({ title: data.title, lead: data.lead }),
  needed: ['home'],
})
