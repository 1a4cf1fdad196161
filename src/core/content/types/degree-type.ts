import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { line, slug, source, text } from '../fields.ts'

export const degreeType = contentType({
  name: 'degree-type',
  label: 'Degree type',
  version: 2,
  key: slug,
  fields: z.strictObject({
    name: line({ label: 'Name' }),
    abbreviation: line({ label: 'Abbreviation' }, 20).optional(),
    programsTitle: line({
      label: 'Title of its programs',
      help: 'Stands above them where it is not the name.',
    }).optional(),
    totalCredits: z.int().positive().meta({ label: 'Credits in all' }),
    requires: z
      .strictObject({ name: line({ label: 'Name' }), credits: z.int().positive() })
      .meta({ label: 'Required work', help: 'Counted in the credits.' }),
    nature: line({ label: 'Nature of the work' }),
    source: source.optional(),
    description: text({ label: 'Description' }, 800),
    order: z.int().meta({ label: 'Order in lists' }),
  }),
  // Version 2 only added a field that may be missing.
  upgrade: { 2: (old) => old },
  title: (data) => data.name,
  summary: (data) => data,
  order: (data) => data.order,
})
