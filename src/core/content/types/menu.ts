import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { documentsAt, href, line, link } from '../fields.ts'

/** A menu by place: `utility`, `main`, `section`, `resources`, `social`, `footer`. */
export const menu = contentType({
  name: 'menu',
  label: 'Menu',
  fields: z.strictObject({
    label: line({ label: 'Name', help: 'Read aloud by screen readers: “Main”, “Footer”.' }),
    /** The level above a section's own menu. */
    parent: link.optional(),
    items: z
      .array(
        z
          .strictObject({
            label: line({ label: 'Label' }),
            href: href({ label: 'Address' }).optional(),
            children: z.array(link).default([]),
          })
          // A menu that opens cannot lead somewhere too: its address would show nowhere.
          .refine(({ href, children }) => (href === undefined) === children.length > 0, {
            error: 'either an address, or links below it',
          }),
      )
      .min(1)
      .meta({ label: 'Links' }),
  }),
  summary: (data) => data,
  references: ({ parent, items }) =>
    documentsAt(
      parent?.href,
      ...items.flatMap((item) => [item.href, ...item.children.map(({ href }) => href)]),
    ),
})
