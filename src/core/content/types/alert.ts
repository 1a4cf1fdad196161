import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { documentsAt, line, link, text } from '../fields.ts'

export const severities = ['information', 'warning', 'emergency'] as const

/** A notice across every page. The gravest, `emergency`, cannot be dismissed. */
export const alert = contentType({
  name: 'alert',
  label: 'Alert',
  fields: z.strictObject({
    kind: line({ label: 'Kind', help: 'Such as “Campus Alert”.' }, 60),
    title: line({ label: 'Title' }),
    text: text({ label: 'Text' }, 600).optional(),
    link: link.optional(),
    severity: z.enum(severities).meta({ label: 'Severity' }),
    updated: z.iso.date().meta({ label: 'Updated' }),
    dismissible: z.boolean().meta({ label: 'Readers may dismiss it' }),
  }),
  summary: (data) => data,
  references: (data) => documentsAt(data.link?.href),
})
