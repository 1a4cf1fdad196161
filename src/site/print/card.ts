import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { readableOn } from '../../kernel/color.ts'
import { loadSharp } from '../../platform/pictures/load-sharp.ts'
import { projectRoot } from '../../platform/process/project-root.ts'
import type { Typesetter } from '../../platform/typesetting/typesetter.ts'
import { drawMotif } from '../engraving/motifs.ts'
import { engrave, engraveSeal } from '../engraving/ornaments.ts'
import type { School } from '../frame.ts'
import { isSet, familiesFor } from './families-for.ts'
import { unbrokenWords } from './unbroken-words.ts'

type Plate = Parameters<typeof drawMotif>[0]

/** What a card says, and what is drawn on it: a program's engraving, else the school's seal. */
export type Card = { readonly title: string; readonly program?: { name: string; plate?: Plate | undefined } }

/** In pixels, 1.91 : 1, as other sites show a link (Open Graph). */
const width = 1200

/** Draws cards, each once: a title before an engraving, on the school's color. */
export function createCards(setSvg: Typesetter['setSvg']) {
  const finished = new LRUCache<string, Promise<Buffer>>({ max: 64 })

  async function paint(data: object, drawing: string): Promise<Buffer> {
    const svg = await setSvg({ source: source(), data, files: { '/drawing.svg': drawing } })
    const sharp = await loadSharp()
    return sharp(Buffer.from(svg)).resize(width).png({ palette: true }).toBuffer()
  }

  /** @param ownName what the school is called in its own language, which the seal is of */
  return (school: School, ownName: string, { title, program }: Card): Promise<Buffer> => {
    const ground = school.colors.accent
    const ink = readableOn(ground)
    const script = scriptOf(title)
    const name = [school.name, ownName].find(isSet) ?? ''
    const data = {
      ground,
      ink,
      // Letters that the type does not have would be boxes: the engraving says more.
      title: isSet(title) ? unbrokenWords(title) : [],
      // A Chinese letter is nearly as wide as two Latin ones.
      letters: Array.from(title).length * (script === 'zh' ? 1.75 : 1),
      school: name,
      script,
      families: familiesFor(title + name),
      drawing: {
        path: '/drawing.svg',
        ...(program ? { width: 400, shift: -48 } : { width: 760, shift: 300 }),
      },
    }
    const key = JSON.stringify([data, program, ownName])
    const known = finished.get(key)
    if (known) return known
    const painting = paint(
      data,
      program ? drawn(drawingOf(program), ink, 0.4) : drawn(engraveSeal(ownName, 'seal'), ink, 0.2),
    )
    finished.set(key, painting)
    painting.catch(() => finished.delete(key))
    return painting
  }
}

/** As a language, by which Typst breaks lines and turns them; not that of the page, whose title may be untranslated. */
const scriptOf = (title: string) => {
  if (/\p{Script=Arabic}/u.test(title)) return 'ar'
  return /\p{Script=Han}/u.test(title) ? 'zh' : 'en'
}

const drawingOf = ({ name, plate }: NonNullable<Card['program']>) =>
  plate ? drawMotif(plate) : engrave(name, 'plate')

const drawn = (strokes: string, color: string, thickness: number) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="480" height="480" fill="none" ' +
  `stroke="${color}" stroke-width="${thickness}" stroke-opacity="0.8"><style>.heavy{stroke-width:${thickness * 2}}</style>${strokes}</svg>`

let read: string | undefined
const source = () => (read ??= readFileSync(path.join(projectRoot(), 'src/site/print/card.typ'), 'utf8'))
