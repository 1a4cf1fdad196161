import { type HTMLElement, parse } from 'node-html-parser'

/** Everything about a page's HTML that breaks a rule of the house; empty where all is well. */
export function pageProblems(html: string): string[] {
  const page = parse(html, { comment: true })
  return rules.flatMap(([rule, broken]) => broken(page, html).map((what) => `${rule}: ${what}`))
}

type Rule = readonly [rule: string, broken: (page: HTMLElement, html: string) => string[]]

const rules: readonly Rule[] = [
  [
    'the document says its type and language',
    (page, html) => (/^<!doctype html><html lang="[a-z]/i.test(html) && page ? [] : [html.slice(0, 40)]),
  ],
  [
    'a page has one h1',
    (page) => (page.querySelectorAll('h1').length === 1 ? [] : page.querySelectorAll('h1').map(textOf)),
  ],
  [
    'the title begins with the h1',
    (page) => (titleOf(page).startsWith(textOf(page.querySelector('h1'))) ? [] : [titleOf(page)]),
  ],
  [
    'a title says "Error: " exactly where there are errors',
    (page) => (hasErrors(page) === rawTitleOf(page).startsWith('Error: ') ? [] : [rawTitleOf(page)]),
  ],
  ['headings go down one level at a time', skippedLevels],
  ['ids are unique', (page) => repeated(page.querySelectorAll('[id]').map((each) => each.id))],
  ['what is referred to is there', missingTargets],
  [
    'a field has a label',
    (page) =>
      fieldsOf(page)
        .filter((field) => !isLabeled(page, field))
        .map(shown),
  ],
  [
    'a form says where and how it is sent',
    (page) =>
      page
        .querySelectorAll('form')
        .filter((form) => !form.getAttribute('action') || !form.getAttribute('method'))
        .map(shown),
  ],
  [
    'a button has a type and a name',
    (page) =>
      page
        .querySelectorAll('button')
        .filter((each) => !each.getAttribute('type') || nameOf(each) === '')
        .map(shown),
  ],
  [
    'a link has an address and a name',
    (page) =>
      page
        .querySelectorAll('a')
        .filter((each) => !each.getAttribute('href') || nameOf(each) === '')
        .map(shown),
  ],
  [
    'a navigation has a name of its own',
    (page) => [
      ...page
        .querySelectorAll('nav')
        .filter((each) => !each.getAttribute('aria-label'))
        .map(shown),
      ...repeated(page.querySelectorAll('nav').map((each) => each.getAttribute('aria-label') ?? '')),
    ],
  ],
  [
    'what has no role has no name (WAI-ARIA 1.2, 5.2.8.6)',
    (page) =>
      page
        .querySelectorAll('p, div, span')
        .filter((each) => !each.getAttribute('role'))
        .filter((each) => each.getAttribute('aria-label') ?? each.getAttribute('aria-labelledby'))
        .map(shown),
  ],
  [
    'the policy allows all of it',
    (page) =>
      page
        .querySelectorAll('[style], style, [onclick], script:not([src])')
        .filter((each) => each.getAttribute('type') !== 'application/ld+json')
        .map(shown),
  ],
  [
    'the skip link comes first',
    (page) =>
      page.querySelector('header') &&
      !page.querySelector('body')?.firstElementChild?.classList.contains('skip')
        ? ['not first']
        : [],
  ],
]

const textOf = (element: HTMLElement | null) => element?.textContent.trim() ?? ''
const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? textOf(element)
const rawTitleOf = (page: HTMLElement) => textOf(page.querySelector('title'))
const titleOf = (page: HTMLElement) => rawTitleOf(page).replace(/^Error: /, '')
const hasErrors = (page: HTMLElement) => page.querySelector('.error-summary') !== null
const shown = (element: HTMLElement) => element.toString().slice(0, 120)
const repeated = (values: string[]) => values.filter((value, at) => values.indexOf(value) !== at)

function skippedLevels(page: HTMLElement): string[] {
  const headings = page.querySelectorAll('main h1, main h2, main h3, main h4, main h5')
  // An error summary stands above the h1, with an h2 (GOV.UK Frontend).
  const levels = headings
    .filter((each) => !each.closest('.error-summary'))
    .map((each) => Number(each.tagName.slice(1)))
  return levels.flatMap((level, at) =>
    level > (levels[at - 1] ?? 0) + 1 ? [`h${level} after h${levels[at - 1] ?? 0}`] : [],
  )
}

function missingTargets(page: HTMLElement): string[] {
  const ids = new Set(page.querySelectorAll('[id]').map((each) => each.id))
  const named = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget'].flatMap(
    (attribute) =>
      page
        .querySelectorAll(`[${attribute}]`)
        .flatMap((each) => (each.getAttribute(attribute) ?? '').split(/\s+/)),
  )
  const linked = page.querySelectorAll('a, use').flatMap((each) => {
    const href = each.getAttribute('href') ?? ''
    return href.startsWith('#') ? [href.slice(1)] : []
  })
  return [...named, ...linked].filter((id) => !ids.has(id))
}

function fieldsOf(page: HTMLElement): HTMLElement[] {
  return page
    .querySelectorAll('input, select, textarea')
    .filter((each) => each.getAttribute('type') !== 'hidden')
}

function isLabeled(page: HTMLElement, field: HTMLElement): boolean {
  const label = field.closest('label') ?? page.querySelector(`label[for="${field.id}"]`)
  return textOf(label) !== '' || Boolean(field.getAttribute('aria-label'))
}
