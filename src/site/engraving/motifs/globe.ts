import { circle, fine, heavy, p, type Point, range } from '../strokes.ts'

/** Meridians and parallels, and the ways between far places. */
export function drawGlobe(): string {
  const tilt = 0.38
  const radius = 50
  const project = (longitude: number, latitude: number): Point => {
    const x = Math.cos(latitude) * Math.sin(longitude)
    const y = Math.sin(latitude) * Math.cos(tilt) - Math.cos(latitude) * Math.cos(longitude) * Math.sin(tilt)
    return [60 + radius * x, 60 - radius * y]
  }
  const isFront = (longitude: number, latitude: number) =>
    Math.sin(latitude) * Math.sin(tilt) + Math.cos(latitude) * Math.cos(longitude) * Math.cos(tilt) >= -0.001
  const trace = (points: readonly (readonly [number, number])[]) => {
    let path = ''
    let isDown = false
    for (const [longitude, latitude] of points) {
      if (!isFront(longitude, latitude)) {
        isDown = false
        continue
      }
      path += `${isDown ? 'L' : 'M'}${p(project(longitude, latitude))}`
      isDown = true
    }
    return path
  }
  const meridians = range(24)
    .map((index) =>
      trace(range(19).map((step) => [(index * Math.PI) / 12, ((step - 9) * Math.PI) / 18.6] as const)),
    )
    .join('')
  const parallels = range(11)
    .map((index) =>
      trace(range(37).map((step) => [((step - 18) * Math.PI) / 18, ((index - 5) * Math.PI) / 12] as const)),
    )
    .join('')
  const ways = (
    [
      [-0.9, 0.75, 0.5, -0.1],
      [0.5, -0.1, 1.1, 0.5],
      [-0.9, 0.75, 0.3, 0.9],
    ] as const
  ).map(([x1, y1, x2, y2]) => {
    const start = project(x1, y1)
    const end = project(x2, y2)
    const middle: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 16]
    return { path: `M${p(start)}Q${p(middle)} ${p(end)}`, ends: [start, end] }
  })
  return (
    fine(meridians + parallels) +
    heavy(
      circle([60, 60], radius) +
        ways.map(({ path }) => path).join('') +
        ways.flatMap(({ ends }) => ends.map((end) => circle(end, 1.6))).join(''),
    ) +
    fine([52, 54].map((extra) => circle([60, 60], extra)).join(''))
  )
}
