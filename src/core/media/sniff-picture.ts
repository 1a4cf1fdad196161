const pictureKinds = ['jpeg', 'png', 'gif', 'webp', 'avif', 'heif'] as const
export type PictureKind = (typeof pictureKinds)[number]

export const isPictureKind = (kind: string): kind is PictureKind => pictureKinds.some((each) => each === kind)

/**
 * What a file is by its first bytes, whatever it is called: a kind of picture that is taken, the name of another kind as people know
 * it, or null. It is asked before any library reads the file: a drawing or a document may unpack to gigabytes as it is measured.
 */
export function sniffPicture(file: Uint8Array): string | null {
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(file.byteLength, 1024))
  for (const [kind, start] of starts) if (head.subarray(0, start.length).equals(start)) return kind
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  if (head.toString('latin1', 4, 8) === 'ftyp') return brandKinds[head.toString('latin1', 8, 12)] ?? null
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/<svg[\s>]/i.test(text)) return 'SVG'
  if (/^<(!doctype|html|\?xml|!--)/i.test(text)) return 'HTML or XML'
  return null
}

const starts: readonly (readonly [string, Buffer])[] = [
  ['jpeg', Buffer.from('ffd8ff', 'hex')],
  ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['gif', Buffer.from('GIF87a')],
  ['gif', Buffer.from('GIF89a')],
  ['PDF', Buffer.from('%PDF-')],
  ['ZIP', Buffer.from('PK\u0003\u0004')],
  ['GZIP', Buffer.from('1f8b', 'hex')],
  ['TIFF', Buffer.from('49492a00', 'hex')],
  ['TIFF', Buffer.from('4d4d002a', 'hex')],
  ['BMP', Buffer.from('BM')],
  ['Photoshop', Buffer.from('8BPS')],
]

/** ISO/IEC 23008-12 and the AVIF specification: the major brand of a file in the HEIF container. */
const brandKinds: Readonly<Record<string, PictureKind>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heif',
  heix: 'heif',
  mif1: 'heif',
  msf1: 'heif',
}
