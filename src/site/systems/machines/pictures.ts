import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { readableOn } from '../../../kernel/color.ts'
import { drawMotif } from '../../engraving/motifs.ts'
import { engrave, engraveSeal } from '../../engraving/ornaments.ts'
import type { School } from '../../frame.ts'
import { iconSvg } from '../../icon.ts'

type Plate = Parameters<typeof drawMotif>[0]

/** What other sites show of a link (Open Graph): in pixels, 1.91 : 1. */
export const cardSize = { width: 1200, height: 630 }

const finished = new LRUCache<string, Promise<Buffer>>({ max: 64 })

/** The card of a program, with its engraving, or of the site, with the school's seal. */
export const drawCard = (school: School, program: { name: string; plate?: Plate | undefined } | null) =>
  paint(
    cardSvg(school.colors.accent, program ? drawingOf(program) : engraveSeal(school.name, 'seal')),
    cardSize.width,
  )

export const drawIcon = (school: School, size: number) => paint(iconSvg(school), size)

const drawingOf = ({ name, plate }: { name: string; plate?: Plate | undefined }) =>
  plate ? drawMotif(plate) : engrave(name, 'plate')

function cardSvg(ground: string, drawing: string): string {
  const { width, height } = cardSize
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
    `<style>.heavy{stroke-width:1}</style><rect width="${width}" height="${height}" fill="${ground}"/>` +
    `<g transform="translate(330 45) scale(4.5)" fill="none" stroke="${readableOn(ground)}" stroke-width="0.4">${drawing}</g></svg>`
  )
}

/** A PNG, painted once off the main thread (by libvips) and kept. */
function paint(svg: string, width: number): Promise<Buffer> {
  const key = `${width} ${svg}`
  const known = finished.get(key)
  if (known) return known
  const painting = sharp(Buffer.from(svg), { density: 144 }).resize(width).png({ palette: true }).toBuffer()
  finished.set(key, painting)
  painting.catch(() => finished.delete(key))
  return painting
}
