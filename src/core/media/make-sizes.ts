import { AppError } from '../../kernel/errors.ts'
import { loadSharp, type Draw, type Metadata, type Sharp } from '../../platform/pictures/load-sharp.ts'
import { isPictureKind, sniffPicture } from './sniff-picture.ts'

/** Widths in pixels: a phone, a phone of high density or a column, a desktop of high density. */
const widths = [480, 960, 1600, 2400]
const maxWidth = 2400

/** What a column of text needs at high density, on either side. Writing AVIF costs six times what WebP does, so it ends there. */
const maxAvifSide = 1600

/** Twice the widest: a long strip is made narrower, so that no picture fills the memory. */
const maxHeight = 4800

/** More than any camera makes; a small file may claim far more, and would fill the memory when it is unpacked. */
const maxPixels = 60_000_000

/** The limit for a picture that must be unpacked whole before its first line can be read. */
const maxPixelsWhole = 30_000_000

/** One width of a picture: as WebP, and for most widths as AVIF, which is smaller. */
export type MadeSize = {
  readonly width: number
  readonly height: number
  readonly webp: Buffer
  readonly avif: Buffer | null
}

// One picture at a time: memory stays small.
let last: Promise<unknown> = Promise.resolve()

/**
 * A picture in several widths, the widest first. It is drawn anew from its pixels: place, time and camera that its file named, and
 * whatever else was hidden in it, are gone; it stands upright, as its camera noted.
 * @throws AppError `invalid` for what is no picture, or one that is too large
 */
export function makeSizes(file: Uint8Array): Promise<readonly MadeSize[]> {
  const own = last.then(loadSharp).then((sharp) => make(sharp, file))
  last = own.catch(() => undefined)
  return own
}

async function make(sharp: Draw, file: Uint8Array): Promise<readonly MadeSize[]> {
  const kind = sniffPicture(file)
  if (kind === null) throw refused('This file is not a picture, or is damaged.')
  if (!isPictureKind(kind)) throw refused(`This file is ${kind}, which may hold more than a picture.`)
  const picture = sharp(file, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
  const found = await picture.metadata().catch((error: unknown) => {
    throw /pixel limit/.test(String(error)) ? tooManyPixels() : refused('This picture is damaged.')
  })
  const pixels = found.width * found.height
  if (pixels > (isReadByLine(found) ? maxPixels : maxPixelsWhole)) throw tooManyPixels()

  let shown = await unpack(sharp, picture, found.orientation ?? 1).catch(damaged)
  const own = shown.info.width
  const made: MadeSize[] = []
  for (const width of [own, ...widths.filter((each) => each < own).toReversed()]) {
    // Each is made of the one before, so that the larger one can go.
    if (width < own) shown = await asRaw(drawn(sharp, shown).resize({ width }))
    const { height } = shown.info
    const webp = await drawn(sharp, shown).webp({ quality: 80, effort: 3 }).toBuffer()
    const avif =
      Math.max(width, height) <= maxAvifSide
        ? await drawn(sharp, shown).avif({ quality: 55, effort: 0 }).toBuffer()
        : null
    made.push({ width, height, webp, avif })
  }
  return made
}

/**
 * Unpacked once, upright and at most 46 MB: every file is made of this. It is made smaller before it is turned, since turning wants
 * all of it in memory.
 * @param orientation as its camera noted, from 1 to 8 (Exif 2.3); from 5 on it lies on its side
 */
async function unpack(sharp: Draw, picture: Sharp, orientation: number) {
  const [width, height] = orientation < 5 ? [maxWidth, maxHeight] : [maxHeight, maxWidth]
  const small = await picture
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .toColorspace('srgb')
    .withMetadata({ orientation })
    .tiff({ compression: 'none' })
    .toBuffer()
  return asRaw(sharp(small).autoOrient())
}

const asRaw = (picture: Sharp) => picture.raw().toBuffer({ resolveWithObject: true })

const drawn = (sharp: Draw, { data, info: { width, height, channels } }: Awaited<ReturnType<typeof asRaw>>) =>
  sharp(data, { raw: { width, height, channels } })

/** Whether the first line of a picture can be read before its last has been unpacked. */
const isReadByLine = ({ format, isProgressive }: Metadata) =>
  (format === 'jpeg' || format === 'png') && !isProgressive

const tooManyPixels = () => refused('This picture has too many pixels. Make it smaller first.')

function damaged(): never {
  throw refused('This picture is damaged. Save it again, then try once more.')
}

const refused = (message: string) =>
  new AppError('invalid', `${message} Use a JPEG, PNG, WebP, GIF or AVIF file.`)

/** What other sites show of a link (Open Graph), 1.91 : 1: cut from a picture so that a point of it, in percent, stays in sight. */
export async function cutCard(picture: Uint8Array, focus: { x: number; y: number }): Promise<Buffer> {
  const own = last.then(loadSharp).then((sharp) => cut(sharp, picture, focus))
  last = own.catch(() => undefined)
  return own
}

const card = { width: 1200, height: 630 }

async function cut(sharp: Draw, picture: Uint8Array, focus: { x: number; y: number }): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata()
  // The largest part of the picture in the card's proportions.
  const scale = Math.min(width / card.width, height / card.height)
  const part = { width: Math.floor(card.width * scale), height: Math.floor(card.height * scale) }
  const left = Math.round(((width - part.width) * focus.x) / 100)
  const top = Math.round(((height - part.height) * focus.y) / 100)
  return sharp(picture)
    .extract({ left, top, ...part })
    .resize(card.width, card.height, { fit: 'fill' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}
