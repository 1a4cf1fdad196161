import { engrave, engraveSeal } from './engraving.ts'
import { escapeHtml, Trusted } from './trusted.tsx'

type Props = { name: string; id: string }

/** A small engraved plate, drawn from a name: the same name always gives the same one. Says nothing, so it is hidden from screen readers. */
export function Pattern({ name, id }: Props) {
  return <Drawing className="plate" html={remembered(`${id} ${name}`, () => engrave(name, escapeHtml(id)))} />
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
