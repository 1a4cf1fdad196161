import { loadOnce } from '../../kernel/memo.ts'

export type { Metadata, Sharp } from 'sharp'
export type Draw = Awaited<ReturnType<typeof loadSharp>>

/** Draws pictures (libvips). Loaded when the first one is drawn: it would hold up each start, and take memory where none is. */
export const loadSharp = loadOnce(async () => {
  const { default: sharp } = await import('sharp')
  // In one thread: answering visitors comes first, and memory stays small.
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp
})
