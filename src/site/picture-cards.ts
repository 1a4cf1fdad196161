import { buffer } from 'node:stream/consumers'
import { Hono } from 'hono'
import { LRUCache } from 'lru-cache'
import { cutCard, findMediaFile } from '../core/media/index.ts'
import type { Picture } from '../core/content/index.ts'
import type { Ctx } from '../core/context.ts'
import { spokenPrefix } from '../messages/message.ts'
import { isFileName, type FileStore } from '../platform/files/file-store.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import { focusSteps } from './components/picture.tsx'

type Deps = { files: FileStore; visitor: (requestId: string) => Ctx }

/** What other sites show of a page with this picture: the picture itself, cropped. It never changes under its address. */
export function cardPathOf({ sizes, focus }: Picture): string {
  const { x, y } = focusSteps(focus)
  // The second is 1,600 pixels wide, or all there is: nearer to a card's 1,200 than the widest.
  return `/media/${(sizes[1] ?? sizes[0])?.name ?? ''}/card-${x}-${y}.jpg`
}

/** What other sites show of a page or post without a picture: its title. */
export const cardAt = (path: string): string => `/cards/at${path}.png`

/** The same in the language that is spoken here: its title is one of the page's words. */
export const cardHere = (card: string): string => card.replace(/^\/cards(?=\/)/, `/cards${spokenPrefix()}`)

/** Cards of pictures, cut when first asked for, one at a time; at most 121 of a picture, so that no asking fills the memory. */
export function pictureCards({ files, visitor }: Deps) {
  const cards = new LRUCache<string, Promise<Buffer>>({ max: 64 })

  return new Hono<{ Bindings: FrontBindings }>().get('/media/:name/:card', async (c, next) => {
    const { name, card } = c.req.param()
    const [, x, y] = /^card-(\d|10)-(\d|10)\.jpg$/.exec(card) ?? []
    if (!isFileName(name) || x === undefined || y === undefined) return next()
    const file = await findMediaFile(visitor(c.env.requestId), name)
    if (file?.type !== 'image/webp') return next()
    const key = `${name} ${x} ${y}`
    const cutting = cards.get(key) ?? cut(name, { x: Number(x) * 10, y: Number(y) * 10 })
    cards.set(key, cutting)
    cutting.catch(() => cards.delete(key))
    return c.body(new Uint8Array(await cutting), 200, {
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': 'image/jpeg',
    })
  })

  async function cut(name: string, focus: { x: number; y: number }): Promise<Buffer> {
    return cutCard(await buffer(await files.read(name)), focus)
  }
}
