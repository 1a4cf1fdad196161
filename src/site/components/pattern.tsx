import type { Plate } from '../../core/content/types/program.ts'
import { drawMotif } from '../engraving/motifs.ts'
import { engrave, engraveSeal } from '../engraving/ornaments.ts'
import { escapeHtml, Trusted } from './trusted.tsx'

type Props = { name: string; id: string }
type PlateProps = Props & { plate?: Plate | undefined }

/**
 * A small engraving: the one that was chosen, else a pattern drawn from the name, the same for the same name.
 * It adds nothing to the words beside it, so it is hidden from screen readers.
 */
export function Pattern({ name, id, plate }: PlateProps) {
  const html = plate
    ? remembered(`motif ${plate}`, () => drawMotif(plate))
    : remembered(`${id} ${name}`, () => engrave(name, escapeHtml(id)))
  return <Drawing className={plate ? 'plate motif' : 'plate'} html={html} />
}

/** The school's plate, large. */
export function Seal({ name, id }: Props) {
  return (
    <Drawing
      className="seal"
      html={remembered(`seal ${id} ${name}`, () => engraveSeal(name, escapeHtml(id)))}
    />
  )
}

function Drawing({ className, html }: { className: string; html: string }) {
  return <Trusted as="svg" className={className} {...{ viewBox: '0 0 120 120' }} aria-hidden html={html} />
}

const drawn = new Map<string, string>()
function remembered(key: string, draw: () => string): string {
  let html = drawn.get(key)
  if (html === undefined) {
    // Names come from published content; the bound only keeps a long life of edits from adding up.
    if (drawn.size > 500) drawn.clear()
    html = draw()
    drawn.set(key, html)
  }
  return html
}
