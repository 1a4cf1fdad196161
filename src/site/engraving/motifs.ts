import type { Plate } from '../../core/content/types/program.ts'

/**
 * Plates that say what a program is about, drawn as an engraver would: hairlines, turned and repeated, in a square of 120 by 120.
 * Each drawing is the inside of an SVG without fills or ids, so that it can stand on a page, in a picture or on a printed cover.
 */
const motifs: Record<Plate, () => string> = {
  balance: drawBalance,
  network: drawNetwork,
  clock: drawClock,
  chart: drawChart,
  aperture: drawAperture,
  lattice: drawLattice,
  globe: drawGlobe,
  cell: drawCell,
  book: drawBook,
}

/** The strokes of a plate; those of the class `heavy` are twice as strong. */
export const drawMotif = (plate: Plate): string => motifs[plate]()

type Point = readonly [x: number, y: number]

/** Scales in balance: what bioethics does all day. */
function drawBalance(): string {
  const pan = (x: number) => {
    const strings = range(7).map((index) => line([x, 40], [x - 15 + 5 * index, 78]))
    const bowl = range(6).map(
      (depth) => `M${n(x - 17 + depth)} 78q${n(17 - depth)} ${n(26 - 4.4 * depth)} ${n(34 - 2 * depth)} 0`,
    )
    return strings.join('') + bowl.join('')
  }
  const beam = range(5)
    .map((index) => `M26 40Q60 ${n(22 + 4 * index)} 94 40`)
    .join('')
  const base = range(6)
    .map(
      (index) =>
        `M${n(38 + 2.4 * index)} 106q${n(22 - 2.4 * index)} ${n(-4 - 2.6 * index)} ${n(44 - 4.8 * index)} 0`,
    )
    .join('')
  const pillar = range(5)
    .map((index) => line([58 + index, 34], [58 + index, 96]))
    .join('')
  return (
    fine(pan(26) + pan(94) + beam + base + pillar) +
    rosette([60, 24], 12, 4.4) +
    heavy('M20 106h80M9 78h34M77 78h34')
  )
}

/** Records that find each other: informatics. */
function drawNetwork(): string {
  const nodes: readonly (readonly [number, number, number])[] = [
    [60, 56, 13],
    [24, 26, 8],
    [92, 22, 7],
    [102, 66, 9],
    [76, 100, 8],
    [30, 92, 10],
    [12, 60, 5],
    [56, 12, 4.5],
  ]
  const links: readonly Point[] = [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [0, 5],
    [1, 6],
    [6, 5],
    [1, 7],
    [7, 2],
    [2, 3],
    [3, 4],
    [4, 5],
  ]
  const cords = links
    .map(([from, to]) => {
      const [x1, y1, r1] = nodes[from]!
      const [x2, y2, r2] = nodes[to]!
      const angle = Math.atan2(y2 - y1, x2 - x1)
      return range(5)
        .map((index) => {
          const spread = ((index - 2) * Math.PI) / 12
          const start: Point = [x1 + r1 * Math.cos(angle + spread), y1 + r1 * Math.sin(angle + spread)]
          const end: Point = [x2 - r2 * Math.cos(angle - spread), y2 - r2 * Math.sin(angle - spread)]
          const middle: Point = [(x1 + x2) / 2, (y1 + y2) / 2]
          return `M${p(start)}Q${p(middle)} ${p(end)}`
        })
        .join('')
    })
    .join('')
  const rings = nodes
    .map(([x, y, r]) =>
      range(Math.floor(r / 1.7))
        .map((index) => circle([x, y], r - 1.7 * index))
        .join(''),
    )
    .join('')
  return fine(cords + rings) + heavy(nodes.map(([x, y, r]) => circle([x, y], r)).join(''))
}

/** A dial: the minutes of a service, counted. */
function drawClock(): string {
  const ticks = range(120)
    .map((index) =>
      spoke([60, 60], index % 10 === 0 ? 40 : index % 2 === 0 ? 44 : 46, 49, (index * Math.PI) / 60),
    )
    .join('')
  const hand = (angle: number, length: number, width: number) =>
    range(5)
      .map((index) => {
        const side = ((index - 2) * width) / 2
        const tip = polar([60, 60], length, angle)
        const foot = polar([60, 60], side, angle + Math.PI / 2)
        const bulge = polar(polar([60, 60], length * 0.55, angle), side * 1.6, angle + Math.PI / 2)
        return `M${p(foot)}Q${p(bulge)} ${p(tip)}`
      })
      .join('')
  return (
    fine(
      ticks +
        [53, 51, 36, 34.6].map((radius) => circle([60, 60], radius)).join('') +
        hand(-2.2, 27, 3) +
        hand(-0.32, 38, 2.4),
    ) +
    rosette([60, 60], 24, 9) +
    heavy(circle([60, 60], 55) + circle([60, 60], 2))
  )
}

/** A process that comes to lie within its limits: quality and safety. */
function drawChart(): string {
  const middle = 60
  const wild = [4, -34, 22, -26, 36, -18, 10, -9, 5, -5, 3, -3, 2, -2]
  const points = wild.map((rise, index): Point => [4 + index * 8.7, middle + rise])
  const curve = (shift: number) =>
    points
      .map(([x, y], index) => {
        const at: Point = [x, middle + (y - middle) * (1 - shift / 16)]
        const before = points[index - 1]
        if (!before) return `M${p(at)}`
        const half = (x + before[0]) / 2
        return `C${p([half, middle + (before[1] - middle) * (1 - shift / 16)])} ${p([half, at[1]])} ${p(at)}`
      })
      .join('')
  const grid = range(23)
    .map((index) => line([4, 16 + 4 * index], [116, 16 + 4 * index]))
    .join('')
  const limits = [44, 76].map((y) => line([4, y], [116, y])).join('')
  return (
    faint(grid) +
    fine(
      range(9)
        .map((shift) => curve(shift * 1.6))
        .join(''),
    ) +
    heavy(limits + curve(0))
  )
}

/** The blades of a lens, half open: media. */
function drawAperture(): string {
  const blades = 8
  const drawing = range(blades)
    .map((blade) => {
      const turn = (2 * Math.PI * blade) / blades
      return range(12)
        .map((index) => {
          const inner = polar([60, 60], 17 + index * 0.4, turn + index * 0.062)
          const outer = polar([60, 60], 52, turn + 1.02 + index * 0.064)
          const bend = polar([60, 60], 40 + index * 0.2, turn + 0.28 + index * 0.066)
          return `M${p(inner)}Q${p(bend)} ${p(outer)}`
        })
        .join('')
    })
    .join('')
  return (
    fine(
      drawing +
        [54, 52].map((radius) => circle([60, 60], radius)).join('') +
        range(4)
          .map((index) => circle([60, 60], 11 - index * 2.4))
          .join(''),
    ) + heavy(circle([60, 60], 56))
  )
}

/** Rings of atoms: what an investigation takes apart. */
function drawLattice(): string {
  const hexagon = ([x, y]: Point, radius: number) =>
    `${range(6)
      .map(
        (index) =>
          `${index === 0 ? 'M' : 'L'}${p(polar([x, y], radius, (index * Math.PI) / 3 + Math.PI / 6))}`,
      )
      .join('')}Z`
  const side = 16
  const wide = side * Math.sqrt(3)
  const centers: readonly Point[] = [
    [60, 60],
    [60 - wide, 60],
    [60 + wide / 2, 60 - 1.5 * side],
    [60 - wide / 2, 60 - 1.5 * side],
    [60 + wide / 2, 60 + 1.5 * side],
    [60 + wide, 60],
  ]
  const nested = centers
    .map((center, index) =>
      range(index === 0 ? 10 : 4)
        .map((step) => hexagon(center, side - 1.6 * step))
        .join(''),
    )
    .join('')
  const arms = [
    [60 - wide / 2, 60 + 0.5 * side, Math.PI / 2, 20],
    [60 + wide / 2, 60 - 2.5 * side, -Math.PI / 2, 6],
    [60 - wide * 1.5, 60 + 0.5 * side, (5 * Math.PI) / 6, 9],
    [60 + wide * 1.5, 60 - 0.5 * side, -Math.PI / 6, 9],
  ] as const
  const bonds = arms
    .map(([x, y, angle, length]) =>
      range(3)
        .map((index) => {
          const shift = polar([x, y], (index - 1) * 1.6, angle + Math.PI / 2)
          return line(shift, polar(shift, length, angle))
        })
        .join(''),
    )
    .join('')
  const ends = arms
    .map(([x, y, angle, length]) =>
      range(3)
        .map((index) => circle(polar([x, y], length + 4, angle), 4 - 1.3 * index))
        .join(''),
    )
    .join('')
  return fine(nested + bonds + ends) + heavy(centers.map((center) => hexagon(center, side)).join(''))
}

/** Meridians and parallels, and the ways between far places. */
function drawGlobe(): string {
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

/** A cell with its receptors: immunology. */
function drawCell(): string {
  const receptors = range(24)
    .map((index) => {
      const angle = (index * Math.PI) / 12
      const foot = polar([60, 60], 38, angle)
      const fork = polar([60, 60], 46, angle)
      return (
        line(foot, fork) +
        line(fork, polar([60, 60], 54, angle - 0.075)) +
        line(fork, polar([60, 60], 54, angle + 0.075))
      )
    })
    .join('')
  const membrane = wave([60, 60], 36, 1.5, 48) + wave([60, 60], 33.4, 1.5, 48)
  const nucleus = range(9)
    .map((index) => circle([66 - index * 0.5, 56 + index * 0.4], 16 - 1.75 * index))
    .join('')
  const grains = (
    [
      [40, 46, 3.4],
      [45, 76, 4.6],
      [74, 82, 3],
      [36, 62, 2.4],
      [60, 86, 1.8],
    ] as const
  )
    .map(([x, y, r]) =>
      range(Math.ceil(r / 1.2))
        .map((index) => circle([x, y], r - 1.2 * index))
        .join(''),
    )
    .join('')
  return fine(membrane + nucleus + grains) + heavy(receptors + circle([60, 60], 38) + circle([66, 56], 16))
}

/** An open book: education. */
function drawBook(): string {
  const lines = (side: 1 | -1) =>
    range(13)
      .map((index) => {
        const y = 42 + index * 4
        const x = (offset: number) => n(60 + side * offset)
        return `M${x(6)} ${n(y + 1)}C${x(16)} ${n(y - 9)} ${x(32)} ${n(y - 9)} ${x(index === 12 ? 30 : 45)} ${n(y - (index === 12 ? 7 : 4))}`
      })
      .join('')
  const cover = (side: 1 | -1) => {
    const x = (offset: number) => n(60 + side * offset)
    return `M60 36C${x(12)} 20 ${x(34)} 22 ${x(50)} 30V90C${x(34)} 82 ${x(12)} 82 60 98`
  }
  const edges = (side: 1 | -1) =>
    range(5)
      .map((index) => {
        const x = (offset: number) => n(60 + side * offset)
        const drop = 2.2 * (index + 1)
        return `M${x(50 + index * 1)} ${n(30 + drop)}V${n(90 + drop)}C${x(34)} ${n(82 + drop)} ${x(12)} ${n(82 + drop)} 60 ${n(98 + drop * 0.8)}`
      })
      .join('')
  return fine(lines(1) + lines(-1) + edges(1) + edges(-1)) + heavy(cover(1) + cover(-1) + 'M60 36V98')
}

const faint = (path: string) => `<path stroke-opacity=".45" d="${path}"/>`
const fine = (path: string) => `<path d="${path}"/>`
const heavy = (path: string) => `<path class="heavy" d="${path}"/>`

function rosette([x, y]: Point, petals: number, radius: number): string {
  return fine(
    range(petals)
      .map((index) => circle(polar([x, y], radius / 2, (2 * Math.PI * index) / petals), radius / 2))
      .join(''),
  )
}

/** A closed wave around a circle. */
function wave(center: Point, radius: number, height: number, waves: number): string {
  return `${range(waves * 2)
    .map((index) => {
      const angle = (Math.PI * index) / waves
      const at = polar(center, radius, angle)
      const bend = polar(center, radius + (index % 2 ? height : -height) * 2, angle - Math.PI / waves / 2)
      return index === 0 ? `M${p(at)}` : `Q${p(bend)} ${p(at)}`
    })
    .join('')}Z`
}

const circle = ([x, y]: Point, radius: number) =>
  radius <= 0
    ? ''
    : `M${n(x - radius)} ${n(y)}a${n(radius)} ${n(radius)} 0 1 0 ${n(2 * radius)} 0a${n(radius)} ${n(radius)} 0 1 0 ${n(-2 * radius)} 0`
const line = (from: Point, to: Point) => `M${p(from)}L${p(to)}`
const spoke = (center: Point, from: number, to: number, angle: number) =>
  line(polar(center, from, angle), polar(center, to, angle))
const polar = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
]
const range = (length: number) => Array.from({ length }, (_, index) => index)
const n = (value: number) => Math.round(value * 10) / 10
const p = ([x, y]: Point) => `${n(x)} ${n(y)}`
