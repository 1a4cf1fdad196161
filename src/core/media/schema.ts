import { z } from 'zod'

/** The largest file that is taken, in bytes. */
export const maxPictureBytes = 25 * 1024 * 1024

/** Each width is kept as both; what cannot show AVIF shows WebP. */
export type PictureType = 'image/webp' | 'image/avif'

/** One width of a picture; files are named by the SHA-256 of their content. */
export type PictureSize = {
  readonly width: number
  /** As WebP. */
  readonly name: string
  readonly avif?: string
}

export type MediaView = {
  readonly id: string
  readonly name: string
  readonly alt: string
  readonly credit: string
  readonly width: number
  readonly height: number
  /** The widest first. */
  readonly sizes: readonly PictureSize[]
  /** What must stay in sight where the picture is cropped. */
  readonly focus: Focus
  readonly addedAt: string
}

/** What came of adding a picture: `isKnown` where the library had it already. */
export type AddedPicture = MediaView & { readonly isKnown: boolean }

/** A document that shows a picture. */
export type ShownOn = { readonly id: string; readonly title: string; readonly isPublished: boolean }

export type MediaList = { readonly lines: readonly MediaView[]; readonly next: number | null }

export const mediaQuery = z.object({
  q: z.string().max(200).default(''),
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type MediaQuery = z.output<typeof mediaQuery>

export const mediaInput = z.object({
  alt: z.string().max(300).trim().default(''),
  credit: z.string().max(200).trim().default(''),
})
export type MediaInput = z.output<typeof mediaInput>

const percent = z.int().min(0).max(100)
/** A point of a picture, in percent of its width from the left and of its height from the top. */
export const focusInput = z.object({ x: percent, y: percent })
export type Focus = z.output<typeof focusInput>

export const uploadQuery = z.object({
  name: z.string().max(300).default(''),
  /** The picture in whose place the file is put. */
  replaces: z.uuid().optional(),
})
