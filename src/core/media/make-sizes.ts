import sharp from 'sharp'
import { AppError } from '../../kernel/errors.ts'

/** Widths in pixels: a phone, a phone of high density or a column, a desktop of high density. */
const widths = [480, 960, 1600, 2400]

/** More than any camera makes; a small file may claim far more, and would fill the memory when it is unpacked. */
const maxPixels = 60_000_000

const formats = ['jpeg', 'png', 'webp', 'gif', 'avif', 'heif']

export type MadeSize = { readonly width: number; readonly height: number; readonly content: Buffer }

// One picture at a time, in one thread: answering visitors comes first, and memory stays small.
sharp.concurrency(1)
sharp.cache(false)
let last: Promise<unknown> = Promise.resolve()

/**
 * A picture in several widths, the widest first, as WebP. It is drawn anew from its pixels: place, time and camera that its file named,
 * and whatever else was hidden in it, are gone; it stands upright, as its camera noted.
 * @throws AppError `invalid` for what is no picture, or one that is too large
 */
export function makeSizes(file: Uint8Array): Promise<readonly MadeSize[]> {
  const own = last.then(() => make(file))
  last = own.catch(() => undefined)
  return own
}

async function make(file: Uint8Array): Promise<readonly MadeSize[]> {
  const picture = sharp(file, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
  const found = await picture.metadata().catch(() => {
    throw refused('This file is no picture, or is damaged. Use a JPEG, PNG, WebP, GIF or AVIF file.')
  })
  // The library reads scripts, documents and other pictures within SVG and PDF; none of that is wanted.
  if (!formats.includes(found.format))
    throw refused(
      `Pictures of the kind ${found.format} are not taken. Use a JPEG, PNG, WebP, GIF or AVIF file.`,
    )
  if (found.width * found.height > maxPixels)
    throw refused('This picture has too many pixels. Make it smaller first.')
  const own = found.autoOrient.width
  const wanted = [...widths.filter((width) => width < own), Math.min(own, Math.max(...widths))]
  const made: MadeSize[] = []
  for (const width of new Set(wanted.toReversed())) {
    const { data, info } = await picture
      .clone()
      .autoOrient()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: 80, effort: 3 })
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw refused('This picture is damaged. Save it again, then try once more.')
      })
    made.push({ width: info.width, height: info.height, content: data })
  }
  return made
}

const refused = (message: string) => new AppError('invalid', message)
