import { z } from 'zod'
import type { Reference } from './content-type.ts'

/** The kinds of field that content types are made of. Each takes the label and help that the editor shows. */
type Words = { label: string; help?: string }

// The length first: to normalize a heap of combining marks takes a time that grows with its square.

export const line = (words: Words, most = 200) =>
  z.string().trim().max(most).normalize('NFC').min(1).meta(words)

export const text = (words: Words, most = 5000) =>
  z.string().trim().max(most).normalize('NFC').min(1).meta(words)

export const slug = (words: Words) =>
  z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens')
    .meta(words)

/** A path on this site, or an https address elsewhere; nothing that could run as script. */
export const href = (words: Words) =>
  z
    .string()
    .max(500)
    .regex(/^(\/(?!\/)|#|https:\/\/|mailto:|tel:)/, 'a path such as /apply, or an https address')
    .meta(words)

export const day = (words: Words) => z.iso.date().meta(words)

export const money = (words: Words) =>
  z.strictObject({ amount: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) }).meta(words)

/** Where a figure comes from, and whether an editor still has to check it. */
export const source = z
  .strictObject({
    name: z.string().max(300).meta({ label: 'Source' }),
    asOf: z.string().max(40).meta({ label: 'As of' }),
    sample: z
      .boolean()
      .optional()
      .meta({ label: 'Sample', help: 'Not from a source: check it before you rely on it.' }),
  })
  .meta({ label: 'Source' })
export type Source = z.output<typeof source>

export const link = z.strictObject({
  label: line({ label: 'Label' }),
  href: href({ label: 'Address' }),
})

/** Running text as blocks; accessible by construction, since a block has no looks of its own. */
export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: line({ label: 'Heading' }) }),
  z.strictObject({ kind: z.literal('paragraph'), text: text({ label: 'Paragraph' }) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(line({ label: 'Item' }, 1000)).min(1) }),
  z.strictObject({ kind: z.literal('links'), items: z.array(link).min(1) }),
])
export type Block = z.output<typeof block>

/** The documents of this site that addresses lead to; what leads elsewhere is not ours to check. */
export const documentsAt = (...addresses: readonly (string | undefined)[]): Reference[] =>
  addresses.flatMap((address) => {
    const [, key] = /^\/programs\/([a-z0-9-]+)(?:[?#]|$)/.exec(address ?? '') ?? []
    return key === undefined ? [] : [{ type: 'program', key }]
  })

export const documentsIn = (blocks: readonly Block[]): Reference[] =>
  documentsAt(...blocks.flatMap((each) => (each.kind === 'links' ? each.items.map(({ href }) => href) : [])))
