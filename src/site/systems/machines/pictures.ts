import { LRUCache } from 'lru-cache'
import { loadSharp } from '../../../platform/pictures/load-sharp.ts'
import type { School } from '../../frame.ts'
import { iconSvg } from '../../icon.ts'

const finished = new LRUCache<string, Promise<Buffer>>({ max: 64 })

export const drawIcon = (school: School, size: number) => paint(iconSvg(school), size)

/** A PNG, painted once off the main thread (by libvips) and kept. */
function paint(svg: string, width: number): Promise<Buffer> {
  const key = `${width} ${svg}`
  const known = finished.get(key)
  if (known) return known
  const painting = loadSharp().then((sharp) =>
    sharp(Buffer.from(svg), { density: 144 }).resize(width).png({ palette: true }).toBuffer(),
  )
  finished.set(key, painting)
  painting.catch(() => finished.delete(key))
  return painting
}
