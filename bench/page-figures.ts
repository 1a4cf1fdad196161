import type { Page } from 'playwright-core'
import { launchBrowser } from '../test/support/browser.ts'

/** What this prints as JSON, given the site's origin. */
export type PageFigures = { pageBytes: number; scriptBytes: number; layoutShift: number }

const WIDTHS = [320, 768, 1440]
// Fonts that come late are what moves a page; on loopback they would be there at once.
const FONT_DELAY_MS = 400

const origin = process.argv[2] ?? ''
const browser = await launchBrowser()
try {
  // Once before, so that all codings are made.
  await visit('/', 1440)
  await visit('/inquire', 1440)
  const landing = await visit('/', 1440)
  const form = await visit('/inquire', 1440)
  let layoutShift = 0
  for (const path of ['/', '/inquire'])
    for (const width of WIDTHS)
      layoutShift = Math.max(layoutShift, (await visit(path, width, FONT_DELAY_MS)).layoutShift)
  const figures: PageFigures = {
    pageBytes: landing.bytes,
    scriptBytes: Math.max(landing.scriptBytes, form.scriptBytes),
    layoutShift,
  }
  process.stdout.write(JSON.stringify(figures))
} finally {
  await browser.close()
}

/** One first visit, with an empty cache, that touches nothing but the wheel. */
async function visit(path: string, width: number, fontDelayMs = 0) {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const sums = { bytes: 0, scriptBytes: 0 }
  const counting: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'font') return
    counting.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        sums.bytes += responseBodySize + responseHeadersSize
        if (request.resourceType() === 'script') sums.scriptBytes += responseBodySize
      }),
    )
  })
  if (fontDelayMs > 0) {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, fontDelayMs))
      await route.continue()
    })
  }
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  await page.evaluate('document.fonts.ready')
  await page.mouse.wheel(0, 4000)
  await page.waitForLoadState('networkidle')
  await Promise.all(counting)
  const layoutShift = await readLayoutShift(page)
  await page.close()
  return { ...sums, layoutShift }
}

/** The sum of all shifts so far that nobody caused. */
function readLayoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[])
            if (!entry.hadRecentInput) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        // Buffered entries come with the observer's first call, or never.
        setTimeout(() => resolve(sum), 300)
      }),
  )
}
