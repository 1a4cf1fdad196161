import { z } from 'zod'
import { pathPattern } from '../../kernel/path-pattern.ts'
import { curlyApostrophes } from '../../kernel/text.ts'

/** The kinds of field that content types are made of. Each takes the label and help that the editor shows. */
type Words = { label: string; help?: string }

/** What a value is, where that matters beyond its shape: `walkFields` finds every value of a kind in a document. */
export type Kind =
  /** Text that a reader sees, and search finds. */
  | { readonly kind: 'text' }
  /** The key of a document of that type. */
  | { readonly kind: 'reference'; readonly type: string }
  /** `{ type, key, anchor }`: a document with a page of its own. */
  | { readonly kind: 'target' }
  /** Text of a known form, for which the editor has a control of its own. */
  | { readonly kind: 'time' | 'time-zone' | 'language' | 'when' | 'color' | 'address' }
  /** A picture of the media library, with the files that show it. */
  | { readonly kind: 'picture' }
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
    .overwrite(curlyApostrophes)
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
const oneDestination = { error: 'either a page of this site, or an address elsewhere' }

/** Where something leads, without a label of its own. */
export const address = (words: Words) =>
  z.strictObject(destination).refine(isOneDestination, oneDestination).meta(words)

export const link = z
  .strictObject({ label: line({ label: 'Label' }), ...destination })
  .refine(isOneDestination, oneDestination)
export type Link = z.output<typeof link>

export const day = (words: Words) => z.iso.date().meta(words)

/** An instant, exact to the second, with the offset of the clock that it was read from: `2026-11-26T09:00:00-05:00`. */
export const instant = (words: Words) =>
  z.iso.datetime({ offset: true, error: 'an instant such as 2026-11-26T09:00:00-05:00' }).meta(words)

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

/** A picture as a page shows it. It names its files itself, so that a revision shows the same for ever. */
export const picture = (words: Words) =>
  z
    .strictObject({
      media: z.uuid(),
      alt: line({ label: 'What it shows' }, 300).optional(),
      decorative: z.boolean().optional().meta({ label: 'Only decoration' }),
      caption: line({ label: 'Caption' }, 300).optional(),
      credit: line({ label: 'Credit' }, 200).optional(),
      width: z.int().positive(),
      height: z.int().positive(),
      /** The widest first; each is named by its content. */
      sizes: z
        .array(z.strictObject({ width: z.int().positive(), name: z.string().regex(/^[0-9a-f]{64}$/) }))
        .min(1),
    })
    .meta(words)
    .register(kinds, { kind: 'picture' })
export type Picture = z.output<ReturnType<typeof picture>>

/** What a recording's files may be; the ending of each in its address. */
export const recordingTypes = {
  'audio/mpeg': 'mp3',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'text/vtt': 'vtt',
  'image/webp': 'webp',
} as const
export type RecordingType = keyof typeof recordingTypes

const recordingFile = (words: Words) =>
  z
    .strictObject({
      name: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .meta({ label: 'SHA-256 of its content' }),
      type: z
        .enum(Object.keys(recordingTypes) as [RecordingType, ...RecordingType[]])
        .meta({ label: 'Type' }),
    })
    .meta(words)

/** A recording that plays on the page. Without its words in writing it cannot be published. */
export const recording = (words: Words) =>
  z
    .strictObject({
      kind: z.enum(['audio', 'video']).meta({ label: 'Kind' }),
      seconds: z.int().positive().meta({ label: 'Length in seconds' }),
      width: z.int().positive().optional().meta({ label: 'Width in pixels' }),
      height: z.int().positive().optional().meta({ label: 'Height in pixels' }),
      files: z
        .array(recordingFile({ label: 'File' }))
        .min(1)
        .meta({
          label: 'Files',
          help: 'The same in several types; a browser takes the first that it can play.',
        }),
      poster: recordingFile({ label: 'Picture', help: 'Shown until it plays.' }).optional(),
      captions: recordingFile({ label: 'Captions', help: 'WebVTT. A video must have them.' }).optional(),
      transcript: z
        .array(text({ label: 'Paragraph' }))
        .min(1)
        .meta({ label: 'Transcript' }),
    })
    .refine(({ kind, captions }) => kind === 'audio' || captions !== undefined, {
      path: ['captions'],
      message: 'a video must have captions',
    })
    .meta(words)
export type Recording = z.output<ReturnType<typeof recording>>

export const postKinds = ['news', 'message', 'paper', 'multimedia', 'publication'] as const
export type PostKind = (typeof postKinds)[number]

/** Running text as blocks; accessible by construction, since a block has no looks of its own. */
export const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: line({ label: 'Heading' }) }),
  z.strictObject({ kind: z.literal('paragraph'), text: text({ label: 'Paragraph' }) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(line({ label: 'Item' }, 1000)).min(1) }),
  z.strictObject({
    kind: z.literal('links'),
    items: z
      .array(
        z
          .strictObject({
            label: line({ label: 'Label' }),
            ...destination,
            note: line({ label: 'Note', help: 'What is found there, or where it is.' }, 300).optional(),
          })
          .refine((item) => isOneDestination(item) || item.note !== undefined, oneDestination),
      )
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    items: z
      .array(z.strictObject({ when: when({ label: 'When' }), text: line({ label: 'What happened' }, 600) }))
      .min(1),
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: line({ label: 'Title of the table' }).optional(),
    columns: z.array(line({ label: 'Column' }, 80)).min(2),
    rows: z.array(z.array(z.string().trim().max(400))).min(1),
  }),
  z.strictObject({
    kind: z.literal('questions'),
    items: z
      .array(
        z.strictObject({
          question: line({ label: 'Question' }, 300),
          answer: text({ label: 'Answer' }, 2000),
        }),
      )
      .min(1),
  }),
  z.strictObject({ kind: z.literal('picture'), picture: picture({ label: 'Picture' }) }),
  /** Posts of one kind, newest first. */
  z.strictObject({
    kind: z.literal('posts'),
    of: z.enum(postKinds).meta({ label: 'Kind of post' }),
    max: z.int().positive().max(500).optional().meta({ label: 'How many' }),
  }),
])
export type Block = z.output<typeof block>
