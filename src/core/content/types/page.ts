import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { address, line, slugPath, text, when } from '../fields.ts'
import { richText } from '../blocks.ts'
import { withDestinations } from '../upgrade-links.ts'

/** Parts of the site with pages of their own, such as a calendar: each stands where a page says. */
export const systemNames = [
  'programs',
  'cost',
  'calendar',
  'events',
  'academic-calendar',
  'handbook',
  'search',
  'report',
  'subscribe',
  'my-inquiry',
  'service',
  'accessibility',
  'posts',
  'live',
  'figures',
  'directory',
] as const
export type SystemName = (typeof systemNames)[number]

/** What finds the pages on which systems stand. */
export const systemTopic = (name: SystemName): string => `system:${name}`

/** A page of text; its key is its path without the first slash, and `home` is the front page. */
export const page = contentType({
  name: 'page',
  label: 'Page',
  version: 8,
  key: slugPath,
  path: (key) => (key === 'home' ? '/' : `/${key}`),
  fields: z.strictObject({
    title: line({ label: 'Title' }),
    lead: text({ label: 'Lead', help: 'One or two sentences under the title.' }, 400),
    body: richText({ label: 'Text' }),
    asOf: when({ label: 'As of', help: 'The date for which the page is true.' }).optional(),
    isPast: z.boolean().optional().meta({
      label: 'Kept as a record',
      help: 'The page says what held at its date, and that it may not hold now.',
    }),
    isSample: z
      .boolean()
      .optional()
      .meta({ label: 'Sample', help: 'Written to show how the page works; said at its top.' }),
    system: z.enum(systemNames).optional().meta({
      label: 'System',
      help: 'What visitors use here, under the title and lead of this page. Without such a page the system is switched off.',
    }),
    official: address({
      label: 'Official page',
      help: 'Where the school says the same with more authority.',
    }).optional(),
  }),
  // Versions 3 and 4 only added fields that may be missing, version 5 a system, version 6 marks within text, version 7 three systems, version 8 how to reach what a link names.
  upgrade: {
    2: withDestinations,
    3: (old) => old,
    4: (old) => old,
    5: (old) => old,
    6: (old) => old,
    7: (old) => old,
    8: (old) => old,
  },
  title: (data) => data.title,
  summary: ({ title, lead, system }) => ({ title, lead, ...(system && { system }) }),
  topics: ({ system }) => (system ? [systemTopic(system)] : []),
  needed: ['home'],
})
