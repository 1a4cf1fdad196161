import { z } from 'zod'
import { kinds, line, text, type Words } from './fields.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const percent = z.int().min(0).max(100)

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
      /** What must stay in sight where it is cropped, in percent from the left and from the top. */
      focus: z.strictObject({ x: percent, y: percent }).optional(),
      /** The widest first; each file is named by its content. `name` is WebP, which everything shows; `avif` is smaller. */
      sizes: z
        .array(z.strictObject({ width: z.int().positive(), name: sha256, avif: sha256.optional() }))
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

/** Every kind of file that pages show or play, with its ending. */
export const mediaTypes = { ...recordingTypes, 'image/avif': 'avif' } as const
export type MediaType = keyof typeof mediaTypes

/** The files that a document shows or plays, in any version of its type, whether this program can read it or not. */
export const mediaNamesIn = (data: object): string[] =>
  // In a text the quotes would be escaped.
  Array.from(JSON.stringify(data).matchAll(/"(?:name|avif)":"([0-9a-f]{64})"/g), ([, name = '']) => name)

const recordingFile = (words: Words) =>
  z
    .strictObject({
      name: sha256.meta({ label: 'SHA-256 of its content' }),
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
