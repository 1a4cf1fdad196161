import { z } from 'zod'
import { calendarDay, calendarInstant } from '../../kernel/calendar-day.ts'
import { pathPattern } from '../../kernel/path-pattern.ts'
import { asPrinted } from '../../kernel/text.ts'

/** The kinds of field that content types are made of. Each takes the label and help that the editor shows. */
export type Words = {
  label: string
  help?: string
  /** What a new document says at first; `today` for a day. */
  initial?: string
}

/** What a value is, where that matters beyond its shape: `walkFields` finds every value of a kind in a document. */
export type Kind =
  /** Text that a reader sees, and search finds. */
  | { readonly kind: 'text' }
  /** Text that may hold marks, links and figures: a string, or runs. */
  | { readonly kind: 'inline' }
  /** Running text: a list of blocks. */
  | { readonly kind: 'blocks' }
  /** The key of a document of that type. */
  | { readonly kind: 'reference'; readonly type: string }
  /** `{ type, key, anchor }`: a document with a page of its own. */
  | { readonly kind: 'target' }
  /** Text of a known form, for which the editor has a control of its own. */
  | { readonly kind: 'time' | 'time-zone' | 'language' | 'when' | 'color' | 'address' }
  /** A picture of the media library, with the files that show it. */
  | { readonly kind: 'picture' }
  /** When a question of a form is asked. */
  | { readonly kind: 'condition' }
  /** `{ amount, currency }`, the amount in the smallest unit. */
  | { readonly kind: 'money' }

export const kinds = z.registry<Kind>()

// The length first: to normalize a heap of combining marks takes a time that grows with its square.

export const line = (words: Words, max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .normalize('NFC')
    .overwrite(asPrinted)
    .min(1)
    .meta(words)
    .register(kinds, { kind: 'text' })

export const text = (words: Words, max = 5000) => line(words, max)

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A key that may stand in an address, an id and a tag as it is. */
export const slug = z.string().max(80).regex(slugPattern, 'small letters, digits and single hyphens')

/** Slugs with slashes between them. */
export const slugPath = z
  .string()
  .max(200)
  .refine((path) => path.split('/').every((part) => slugPattern.test(part)), {
    error: 'small letters, digits and single hyphens, with slashes between them',
  })

/** The key of a document of `type`, which must be published before this one is. */
export const reference = (type: string, words: Words) =>
  z.string().min(1).max(200).meta(words).register(kinds, { kind: 'reference', type })

const target = z
  .strictObject({
    type: z.string().meta({ label: 'Content type' }),
    key: z.string().meta({ label: 'Document' }),
    anchor: z.string().max(80).regex(slugPattern).optional().meta({ label: 'Place on the page' }),
  })
  .meta({ label: 'Page of this site' })
  .register(kinds, { kind: 'target' })

/** An address elsewhere, or a place on the same page; nothing that could run as script. */
const href = z
  .string()
  .max(500)
  .regex(/^(#|https:\/\/|mailto:|tel:)/, 'an https address; for a page of this site, choose the page')
  .meta({ label: 'Address elsewhere' })
  .register(kinds, { kind: 'address' })

/** The fields of something that leads somewhere: to a document of this site, or elsewhere. */
export const destination = { to: target.optional(), href: href.optional() }
export type Destination = {
  readonly to?:
    | { readonly type: string; readonly key: string; readonly anchor?: string | undefined }
    | undefined
  readonly href?: string | undefined
}
export const isOneDestination = ({ to, href }: Destination) => (to === undefined) !== (href === undefined)
export const oneDestination = { error: 'either a page of this site, or an address elsewhere' }

/** Where something leads, without a label of its own. */
export const address = (words: Words) =>
  z.strictObject(destination).refine(isOneDestination, oneDestination).meta(words)

export const link = z
  .strictObject({ label: line({ label: 'Label' }), ...destination })
  .refine(isOneDestination, oneDestination)
export type Link = z.output<typeof link>

export const day = (words: Words) => calendarDay().meta(words)

/** An instant, exact to the second, with the offset of the clock that it was read from: `2026-11-26T09:00:00-05:00`. */
export const instant = (words: Words) =>
  calendarInstant('an instant such as 2026-11-26T09:00:00-05:00').meta(words)

/** A page of this site, or with `/*` at its end all pages below it too. */
export const pathOnSite = (words: Words) =>
  z
    .string()
    .max(200)
    .regex(pathPattern, 'a path such as /programs, or /programs/* for all below it too')
    .meta(words)

/** A time of day, `17:00`. */
export const time = (words: Words) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time from 00:00 to 23:59')
    .meta(words)
    .register(kinds, { kind: 'time' })

/** An IANA time zone that this machine knows: with any other, every page would fail. */
export const timeZone = (words: Words) =>
  z
    .string()
    .max(60)
    .refine((zone) => isKnown(() => new Intl.DateTimeFormat('en', { timeZone: zone })), {
      error: 'a time zone such as America/New_York',
    })
    .meta(words)
    .register(kinds, { kind: 'time-zone' })

/** A BCP 47 language tag. */
export const language = (words: Words) =>
  z
    .string()
    .max(20)
    .refine((tag) => tag !== '' && isKnown(() => new Intl.Locale(tag)), {
      error: 'a language such as en-US',
    })
    .meta(words)
    .register(kinds, { kind: 'language' })

function isKnown(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

/** A date as exactly as it is known: a decade, a year, a month or a day. */
export const when = (words: Words) =>
  z
    .string()
    .regex(
      /^\d{4}(s|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      'a date such as 1782-09-19, 2012-07, 1906 or 1980s',
    )
    .meta(words)
    .register(kinds, { kind: 'when' })

export const money = (words: Words) =>
  z
    .strictObject({ amount: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) })
    .meta(words)
    .register(kinds, { kind: 'money' })

/** A color as `#A51C30`. */
export const color = (words: Words) =>
  z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, 'a color such as #A51C30')
    .meta(words)
    .register(kinds, { kind: 'color' })

/** Where a figure comes from, and whether an editor still has to check it. */
export const source = z
  .strictObject({
    name: z.string().max(300).meta({ label: 'Source' }),
    address: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional()
      .meta({ label: 'Address of the source' }),
    asOf: z.string().max(40).meta({ label: 'As of' }),
    owner: line({ label: 'Owner', help: 'The office that keeps it right.' }, 100).optional(),
    confirmBy: z.iso
      .date()
      .optional()
      .meta({ label: 'Confirm by', help: 'The day by which its owner checks it again.' }),
    sample: z
      .boolean()
      .optional()
      .meta({ label: 'Sample', help: 'Not from a source: check it before you rely on it.' }),
  })
  .meta({ label: 'Source' })
export type Source = z.output<typeof source>
