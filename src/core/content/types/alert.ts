import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { line, link, slug, text } from '../fields.ts'
import { withDestinations } from '../upgrade-links.ts'

export const severities = ['information', 'warning', 'emergency'] as const

/** A notice across every page. The gravest, `emergency`, cannot be dismissed. */
export const alert = contentType({
  name: 'alert',
  label: 'Alert',
  version: 2,
  key: slug,
  fields: z.strictObject({
    kind: line({ label: 'Kind', help: 'Such as “Campus Alert”.' }, 60),
    title: line({ label: 'Title' }),
    text: text({ label: 'Text' }, 600).optional(),
    link: link.optional(),
    severity: z.enum(severities).meta({ label: 'Severity' }),
    updated: z.iso.date().meta({ label: 'Updated' }),
    dismissible: z.boolean().meta({ label: 'Readers may dismiss it' }),
  }),
  upgrade: { 2: withDestinations },
  title: (data) => data.title,
  summary: (data) => data,
})
