import { loadOnce } from '../../kernel/memo.ts'

export type { Metadata, Sharp } from 'sharp'
export type Draw = Awaited<ReturnType<typeof loadSharp>>

/** sharp (libvips), loaded for the first picture: it would slow down each start, and take memory of servers that draw none. */
export const loadSharp = loadOnce(async () => {
  const { default: sharp } = await import('sharp')
  // In one thread: answering visitors comes first, and memory stays small.
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
})
