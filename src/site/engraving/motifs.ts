import type { Plate } from '../../core/content/types/program.ts'
import { drawAperture } from './motifs/aperture.ts'
import { drawBalance } from './motifs/balance.ts'
import { drawBook } from './motifs/book.ts'
import { drawCell } from './motifs/cell.ts'
import { drawChart } from './motifs/chart.ts'
import { drawClock } from './motifs/clock.ts'
import { drawGlobe } from './motifs/globe.ts'
import { drawLattice } from './motifs/lattice.ts'
import { drawNetwork } from './motifs/network.ts'

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
