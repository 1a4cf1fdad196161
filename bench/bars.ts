/** What one figure must reach. A bar is on the value, or on the ratio to the bare server of the same run. */
export type Bar = { readonly title: string; readonly unit: string; readonly on: 'value' | 'ratio' } & (
  | { readonly least: number }
  | { readonly most: number }
)

/** Every figure of the bench and its bar. */
export const bars = {
  landingIdentity: { title: 'Landing page, cached, identity', unit: 'requests/s', on: 'ratio', least: 0.85 },
  landingGzip: { title: 'Landing page, cached, gzip', unit: 'requests/s', on: 'ratio', least: 0.85 },
  landingBrotli: { title: 'Landing page, cached, brotli', unit: 'requests/s', on: 'ratio', least: 0.85 },
  landingUncached: { title: 'Landing page, uncached', unit: 'requests/s', on: 'value', least: 1000 },
  finderUncached: { title: 'Finder by words, never cached', unit: 'requests/s', on: 'value', least: 100 },
  inquire: { title: 'Inquiries, each of another person', unit: 'requests/s', on: 'ratio', least: 1 },
  worked: { title: 'Inquiries worked beside such a rush', unit: 'a second', on: 'value', least: 200 },
  start: { title: 'npm start to the first page', unit: 'ms', on: 'value', most: 1500 },
  memory: { title: 'Memory after the load', unit: 'MB', on: 'value', most: 250 },
  pageBytes: { title: 'Landing page without fonts', unit: 'KB', on: 'value', most: 80 },
  scriptBytes: { title: 'Script before the form is touched', unit: 'KB', on: 'value', most: 12 },
  openPageMemory: { title: 'Memory for each of 10,000 open pages', unit: 'KB', on: 'value', most: 30 },
  openPagesTold: { title: 'An alert reaches 10,000 open pages', unit: 'ms', on: 'value', most: 1000 },
  search: { title: 'Search over 5,000 documents, 95th percentile', unit: 'ms', on: 'value', most: 30 },
  studioList: {
    title: 'A list of the studio, 5,000 documents, 95th percentile',
    unit: 'ms',
    on: 'value',
    most: 50,
  },
  publishedShown: { title: 'Published text on its page and found', unit: 'ms', on: 'value', most: 1000 },
  layoutShift: { title: 'Layout shift', unit: 'score', on: 'value', most: 0 },
} as const satisfies Record<string, Bar>

export type FigureName = keyof typeof bars

/** As written to `results.json`; null where a figure has no such number. */
export type Figure = {
  value: number
  unit: string
  ratio: number | null
  p50ms: number | null
  p99ms: number | null
}

export function isReached(bar: Bar, figure: Figure): boolean {
  const number = bar.on === 'ratio' ? figure.ratio : figure.value
  if (number === null || Number.isNaN(number)) return false
  return 'least' in bar ? number >= bar.least : number <= bar.most
}
