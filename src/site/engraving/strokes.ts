/** A place in the square of a plate, 120 by 120. */
export type Point = readonly [x: number, y: number]

export const faint = (path: string) => `<path stroke-opacity=".45" d="${path}"/>`
export const fine = (path: string) => `<path d="${path}"/>`
export const heavy = (path: string) => `<path class="heavy" d="${path}"/>`

export function rosette([x, y]: Point, petals: number, radius: number): string {
  return fine(
    range(petals)
      .map((index) => circle(polar([x, y], radius / 2, (2 * Math.PI * index) / petals), radius / 2))
      .join(''),
  )
}

/** A closed wave around a circle. */
export function wave(center: Point, radius: number, height: number, waves: number): string {
  return `${range(waves * 2)
    .map((index) => {
      const angle = (Math.PI * index) / waves
      const at = polar(center, radius, angle)
      const bend = polar(center, radius + (index % 2 ? height : -height) * 2, angle - Math.PI / waves / 2)
      return index === 0 ? `M${p(at)}` : `Q${p(bend)} ${p(at)}`
    })
    .join('')}Z`
}

export const circle = ([x, y]: Point, radius: number) =>
  radius <= 0
    ? ''
    : `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 0 ${n(2 * radius)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-2 * radius)} 0`
export const line = (from: Point, to: Point) => `M${p(from)}L${p(to)}`
export const spoke = (center: Point, from: number, to: number, angle: number) =>
  line(polar(center, from, angle), polar(center, to, angle))
export const polar = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
]
export const range = (length: number) => Array.from({ length }, (_, index) => index)
export const n = (value: number) => Math.round(value * 10) / 10
export const p = ([x, y]: Point) => `${n(x)} ${n(y)}`
