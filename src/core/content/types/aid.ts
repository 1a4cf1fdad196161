import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { line, money, slug, source, text } from '../fields.ts'

/** Money that a student may get from others: a grant, which nobody pays back, or a loan with its limits. */
export const aid = contentType({
  name: 'aid',
  label: 'Financial aid',
  plural: 'Financial aid',
  version: 1,
  key: slug,
  fields: z.strictObject({
    name: line({ label: 'Name' }),
    kind: z.enum(['grant', 'loan', 'employer']).meta({ label: 'Kind', help: 'Only a loan is paid back.' }),
    audience: line({ label: 'Who can get it' }, 300),
    description: text({ label: 'Description' }, 800),
    perYear: money({ label: 'At most in a year' }).optional(),
    inAll: money({ label: 'At most in all' }).optional(),
    isClosed: z.boolean().optional().meta({ label: 'Closed to new applicants' }),
    source,
    order: z.int().meta({ label: 'Order in lists' }),
  }),
  title: (data) => data.name,
  summary: (data) => data,
  order: (data) => data.order,
})
