import { type Bar, bars, type Figure, type FigureName, isReached } from './bars.ts'

/** Prints all figures beside their bars; false when one is missed or missing. */
export function report(figures: Partial<Record<FigureName, Figure>>): boolean {
  const rows = Object.entries(bars).map(([name, bar]) => row(bar, figures[name as FigureName]))
  const all = [['figure', 'value', 'unit', 'x bare', 'p50 ms', 'p99 ms', 'bar', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0))) ?? []
  for (const cells of all) {
    const [first = '', ...rest] = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    process.stdout.write(`${[first, ...rest].join('  ').trimEnd()}\n`)
  }
  return rows.every((cells) => cells.at(-1) === '')
}

function row(bar: Bar, figure: Figure | undefined): string[] {
  const limit = 'least' in bar ? `>= ${bar.least}` : `<= ${bar.most}`
  const wanted = `${limit}${bar.on === 'ratio' ? ' x bare' : ''}`
  if (!figure) return [bar.title, '', bar.unit, '', '', '', wanted, 'MISSING']
  const numbers = [figure.ratio, figure.p50ms, figure.p99ms].map((number) =>
    number === null ? '' : String(number),
  )
  return [
    bar.title,
    String(figure.value),
    bar.unit,
    ...numbers,
    wanted,
    isReached(bar, figure) ? '' : 'MISSED',
  ]
}
