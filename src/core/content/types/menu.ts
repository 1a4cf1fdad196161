import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { destination, isOneDestination, line, link, slug } from '../fields.ts'
import { withDestinations } from '../upgrade-links.ts'

/** A menu by place: `utility`, `main`, `section`, `resources`, `social`, `footer`. */
export const menu = contentType({
  name: 'menu',
  label: 'Menu',
  version: 2,
  key: slug,
  fields: z.strictObject({
    label: line({ label: 'Name', help: 'Read aloud by screen readers: “Main”, “Footer”.' }),
    /** The level above a section's own menu. */
    parent: link.optional(),
    items: z
      .array(
        z
          .strictObject({
            label: line({ label: 'Label' }),
            ...destination,
            children: z.array(link).default([]),
          })
          // A menu that opens may lead somewhere too: its panel begins with that link.
          .refine(
            ({ children, ...item }) =>
              isOneDestination(item) || (children.length > 0 && !item.to && !item.href),
            {
              error: 'leads to one place, or has links below it, or both',
            },
          ),
      )
      .min(1)
      .meta({ label: 'Links' }),
  }),
  upgrade: { 2: withDestinations },
  title: (data) => data.label,
  summary: (data) => data,
})
