import { z } from 'zod'
import { calendarDay } from '../../../kernel/calendar-day.ts'
import { contentType } from '../content-type.ts'
import { instant, line, link, pathOnSite, slug, text } from '../fields.ts'
import { withDestinations } from '../upgrade-links.ts'

/** The gravest last. */
export const severities = ['information', 'warning', 'emergency'] as const

const mostInOrder = 99

/** A notice across every page, or across some. An emergency cannot be dismissed, and takes the front page's place. */
export const alert = contentType({
  name: 'alert',
  label: 'Alert',
  version: 4,
  key: slug,
  fields: z
    .strictObject({
      kind: line({ label: 'Kind', help: 'Such as “Campus Alert”.' }, 60),
      title: line({ label: 'Title' }),
      text: text({ label: 'Text' }, 600).optional(),
      link: link.optional(),
      severity: z.enum(severities).meta({ label: 'Severity' }),
      updated: calendarDay().meta({ label: 'Updated' }),
      dismissible: z.boolean().meta({ label: 'Readers may close it' }),
      starts: instant({ label: 'Shown from', help: 'Empty: as soon as it is published.' }).optional(),
      ends: instant({ label: 'Shown until', help: 'Empty: until it is ended.' }).optional(),
      order: z
        .int()
        .min(0)
        .max(mostInOrder)
        .optional()
        .meta({ label: 'Order', help: 'Among alerts of the same severity the smallest comes first.' }),
      pages: z
        .array(pathOnSite({ label: 'Page' }))
        .max(20)
        .optional()
        .meta({ label: 'Only on these pages', help: 'Empty: on every page.' }),
      isDrill: z
        .boolean()
        .optional()
        .meta({ label: 'Drill', help: 'It says that it is one, to readers and to machines.' }),
      isUnconfirmed: z.boolean().optional().meta({
        label: 'Waits for confirmation',
        help: 'Another system sent it as an emergency. It is one once a colleague confirms it under “Alerts now”.',
      }),
    })
    .refine(({ starts, ends }) => !starts || !ends || Date.parse(starts) < Date.parse(ends), {
      path: ['ends'],
      error: 'ends after it starts',
    }),
  // Versions 3 and 4 only added fields that may be missing.
  upgrade: { 2: withDestinations, 3: (old) => old, 4: (old) => old },
  title: (data) => data.title,
  summary: (data) => data,
  order: ({ severity, order = mostInOrder }) => -severities.indexOf(severity) * (mostInOrder + 1) + order,
})
