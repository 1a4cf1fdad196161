type Chance = (from: number, to: number) => number
type Draw = (id: string, chance: Chance) => string

/**
 * The inside of a 120 x 120 SVG, drawn from a name as banknotes are: a few strokes, turned and repeated.
 * `id` must be unique on the page and need no escaping; each drawing stays below 700 bytes.
 */
export function engrave(name: string, id: string): string {
  const hash = hashOf(name)
  const draw = families[hash % families.length] ?? rosette
  return draw(id, chanceFrom(hash))
}

/** The school's own plate: three rosettes, one in the other, fine enough for a whole screen. */
export function engraveSeal(name: string, id: string): string {
  const chance = chanceFrom(hashOf(name))
  const ring = (part: string, middle: number, length: number, width: number) =>
    repeat(
      id + part,
      `<ellipse cx="${60 + middle}" cy="60" rx="${length}" ry="${width}"/>`,
      6,
      (times) => `rotate(${5.625 * times} 60 60)`,
    )
  return (
    ring('a', 31, chance(25, 27), chance(14, 18)) +
    ring('b', 14, chance(12, 15), chance(6, 9)) +
    ring('c', 50, 8, chance(5, 7))
  )
}

/** A rosette of so few petals that it can be told at the size of a browser's tab. */
export function engraveIcon(name: string): string {
  const width = chanceFrom(hashOf(name))(11, 16)
  return repeat(
    'p',
    `<ellipse cx="60" cy="60" rx="46" ry="${width}"/>`,
    2,
    (times) => `rotate(${45 * times} 60 60)`,
  )
}

/** Petals turned about the middle: a guilloche rosette. */
const rosette: Draw = (id, chance) => {
  const ring = chance(10, 24)
  const petal = `<ellipse cx="${60 + ring}" cy="60" rx="${chance(58, 66) - ring}" ry="${chance(8, 22)}"/>`
  return (
    repeat(id, petal, 5, (times) => `rotate(${round(11.25 * times)} 60 60)`) +
    `<circle cx="60" cy="60" r="${chance(3, 9)}"/>`
  )
}

/** One wave, shifted line by line: a woven band. */
const weave: Draw = (id, chance) => {
  const height = chance(9, 16)
  const wave = `<path d="M-60 -8q10-${height} 20 0${'t20 0'.repeat(11)}"/>`
  const shift = chance(3, 7)
  return repeat(
    id,
    wave,
    5,
    (times) => `translate(${round((shift * times) % 40) - (times > 3 ? 20 : 0)} ${round(4.2 * times)})`,
  )
}

/** Two sets of rings that cross: moiré. */
const ripples: Draw = (id, chance) => {
  const apart = chance(10, 22)
  const rings = Array.from({ length: 13 }, (_, at) => `<circle r="${5 + at * 5}"/>`).join('')
  const x = chance(34, 52)
  const y = chance(34, 80)
  return `<g id="${id}" transform="translate(${x} ${y})">${rings}</g><use href="#${id}" x="${apart}" y="${chance(-12, 12)}"/>`
}

/** Level lines that rise over a hill, as an engraver shades a globe. */
const relief: Draw = (_, chance) => {
  const top = chance(30, 60)
  const at = chance(52, 84)
  let lines = ''
  for (let y = 8; y <= 120; y += 7) {
    const rise = Math.round(top * Math.exp(-(((y - at) / 26) ** 2)))
    lines += `M0 ${y}c30 0 32-${rise} 60-${rise}s30 ${rise} 60 ${rise}`
  }
  return `<path d="${lines}"/>`
}

/** A figure turned and shrunk into itself: a tunnel. */
const whirl: Draw = (id, chance) => {
  const corners = chance(3, 7)
  const turn = chance(5, 9) * (chance(0, 1) ? 1 : -1)
  const points = Array.from({ length: corners }, (_, at) => {
    const angle = (2 * Math.PI * at) / corners
    return `${Math.round(84 * Math.cos(angle))} ${Math.round(84 * Math.sin(angle))}`
  }).join(' ')
  const figure = `<polygon points="${points}"/>`
  const turned = repeat(id, figure, 5, (times) => `rotate(${turn * times}) scale(${round(0.925 ** times)})`)
  return `<g transform="translate(60 60)">${turned}</g>`
}

/** Two fine gratings, a few degrees apart. */
const gratings: Draw = (_, chance) => {
  const first = chance(0, 8) * 20
  const line = (angle: number) =>
    `<path d="M-60 60h240" stroke-width="260" stroke-dasharray=".55 2.65" transform="rotate(${angle} 60 60)"/>`
  return line(first) + line(first + chance(4, 9)) + (chance(0, 1) ? line(first + 90) : '')
}

/** Rays through rings: a sunburst. */
const rays: Draw = (_, chance) => {
  const x = chance(30, 90)
  const y = chance(40, 120)
  const ring = (radius: number, width: number, dash: string) =>
    `<circle cx="${x}" cy="${y}" r="${radius}" stroke-width="${width}" stroke-dasharray="${dash}"/>`
  return ring(24, 34, '.7 1.9') + ring(62, 36, '1.1 3') + ring(104, 44, '1.4 4.2')
}

const families: readonly Draw[] = [rosette, weave, ripples, relief, whirl, gratings, rays]

/** Draws `shape` 2 ** `doublings` times, each time by using twice what is there; `step` moves by so many single steps. */
function repeat(id: string, shape: string, doublings: number, step: (times: number) => string): string {
  let drawing = shape
  for (let round = 0; round < doublings; round++) {
    const part = `${id}${round || ''}`
    drawing = `<g id="${part}">${drawing}</g><use href="#${part}" transform="${step(2 ** round)}"/>`
  }
  return drawing
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** FNV-1a, 32 bits. The basis is our own: with FNV's, neighbors in the demo school's lists would share a kind of drawing. */
function hashOf(text: string): number {
  let hash = 0x811c9ddd
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash
}

/** Whole numbers within bounds, by xorshift: the same row for the same seed. */
function chanceFrom(seed: number): Chance {
  let state = seed || 1
  return (from, to) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return from + ((state >>> 0) % (to - from + 1))
  }
}
