import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const allRules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** What can differ between two color schemes of one page. */
const colorRules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
type Rules = typeof allRules

const withoutScript = new WeakMap<Page, CDPSession>()

/** Switches the scripts of a page off. Unlike Playwright's `javaScriptEnabled`, it can be lifted for axe, which needs timers. */
export async function switchScriptOff(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
  withoutScript.set(page, devtools)
}

/** Fails on whatever is wrong with the page as it stands now, at the width and in the colors it has. */
export async function checkPage(page: Page, rules: Rules = allRules): Promise<void> {
  const devtools = withoutScript.get(page)
  // What the page itself brought was passed over when it was read, and does not run now either.
  await devtools?.send('Emulation.setScriptExecutionDisabled', { value: false })
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  const { width } = page.viewportSize() ?? { width: 0 }
  const problems = await page.evaluate(findProblems, rules)
  await devtools?.send('Emulation.setScriptExecutionDisabled', { value: true })
  expect(problems, `${page.url()} at ${width} px`).toEqual([])
}

const widths = [320, 768, 1440]
const schemes = ['light', 'dark'] as const

/** The same at each width that a layout changes at, light and dark; then the page has its old width and colors again. */
export async function checkPageEverywhere(page: Page): Promise<void> {
  const viewport = page.viewportSize()
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await checkPage(page, colorScheme === 'light' ? allRules : colorRules)
    }
  }
  await page.emulateMedia({ colorScheme: null })
  if (viewport) await page.setViewportSize(viewport)
}

/** Runs in the page, where axe is. */
async function findProblems(rules: Rules): Promise<string[]> {
  type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] }
  type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> }
  const { axe } = globalThis as unknown as { axe: Axe }
  // Colors that are still on their way to those of another scheme are nobody's choice.
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame)
  for (const each of document.getAnimations())
    if (each.effect?.getComputedTiming().endTime !== Infinity) each.finish()
  const look = async () => {
    const { violations } = await axe.run(document, {
      runOnly: rules,
      resultTypes: ['violations'],
      elementRef: false,
      // It is not in the frames, and waits half a second for each to say so.
      iframes: false,
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    )
  }
  let problems = await look()
  // What a bar at the edge of the screen covers is free a little further down; what is wrong with a page is wrong there as well.
  if (problems.length > 0) {
    scrollBy({ top: 200, behavior: 'instant' })
    const further = await look()
    problems = problems.filter((each) => !each.startsWith('target-size') || further.includes(each))
    scrollBy({ top: -200, behavior: 'instant' })
  }

  const headings = [...document.querySelectorAll('h1')].map((each) => each.textContent.trim())
  if (headings.length !== 1) problems.push(`one h1, not ${headings.length}: ${headings.join(' / ')}`)
  const hasErrors = document.querySelector('.error-summary, .problem') !== null
  const error =
    { fr: 'Erreur\u00A0: ', zh: '错误：', ar: 'خطأ: ' }[document.documentElement.lang.slice(0, 2)] ??
    'Error: '
  const title = `${hasErrors ? error : ''}${headings[0]}`
  // In Arabic names in other scripts are isolated, which nobody sees.
  if (!document.title.replaceAll(/[\u2066-\u2069]/g, '').startsWith(title))
    problems.push(`the title is “${document.title}”, not “${title} …”`)

  const ids = [...document.querySelectorAll('[id]')].map((each) => each.id)
  problems.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} twice`))

  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) {
    const right = (each: Element) => each.getBoundingClientRect().right
    const widest = [...document.querySelectorAll('body :not(svg, svg *)')]
      .filter((each) => right(each) > clientWidth + 1)
      .toSorted((one, other) => right(other) - right(one))
    const names = widest.slice(0, 4).map((each) => each.outerHTML.slice(0, 120))
    problems.push(`${scrollWidth - clientWidth} px too wide: ${names.join(' / ')}`)
  }
  return problems
}
