import { bars, type Figure, type FigureName } from './bars.ts'
import type { Comparison } from './compare.ts'

export type FigureList = {
  readonly figures: Partial<Record<FigureName, Figure>>
  /** Measures a rate against the bare server; one that cannot be measured is said so and left out. */
  rate(name: FigureName, measure: () => Promise<Comparison>): Promise<void>
  value(name: FigureName, value: number, bareValue?: number): void
}

export function createFigureList(): FigureList {
  const figures: FigureList['figures'] = {}
  const say = (name: FigureName, text: string) => process.stdout.write(`${bars[name].title}: ${text}\n`)

  return {
    figures,
    async rate(name, measure) {
      const { unit } = bars[name]
      try {
        const { perSecond, barePerSecond, ratio, p50ms, p99ms } = await measure()
        figures[name] = {
          value: rounded(perSecond, 0),
          unit,
          ratio: rounded(ratio, 3),
          p50ms: rounded(p50ms, 2),
          p99ms: rounded(p99ms, 2),
        }
        say(name, `${rounded(perSecond, 0)} ${unit}, the bare server ${rounded(barePerSecond, 0)}`)
      } catch (error) {
        say(name, `not measured, because ${error instanceof Error ? error.message : error}`)
      }
    },
    value(name, value, bareValue) {
      const { unit } = bars[name]
      const ratio = bareValue === undefined ? null : rounded(value / bareValue, 2)
      figures[name] = { value: rounded(value, 3), unit, ratio, p50ms: null, p99ms: null }
      say(name, `${rounded(value, 3)} ${unit}`)
    },
  }
}

function rounded(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}
