import { expect } from 'vitest'
import { listAddresses } from '../../src/core/content/index.ts'
import { splitLanguage } from '../../src/site/visited-language.ts'
import type { TestSchool } from '../support/database.ts'
import { crawl, textOf, type CrawledPage } from './crawl.ts'
import { structuredDataOf } from './structured-data.ts'
import { openWholeSite } from './whole-site.ts'

/** Fails on whatever breaks a walk through the whole site. @returns the paths that were found in the school's own language, in order */
export async function expectWhole(school: TestSchool): Promise<string[]> {
  const { pages, links } = await crawl(openWholeSite(school))
  const dead = [...pages.values()].filter(({ status }) => status !== 200).map(({ path }) => path)
  expect
    .soft(
      links.filter(({ path }) => dead.includes(path)),
      'dead links',
    )
    .toEqual([])

  const lost = links.filter(({ path, anchor }) => {
    const page = pages.get(path)?.page
    return anchor !== '' && page && !page.getElementById(anchor)
  })
  expect.soft(lost, 'links to places that are not on their page').toEqual([])

  const found = new Set([...pages.keys()].map((path) => path.split('?')[0] ?? path))
  const addresses = (await listAddresses(school.ctx)).map(({ path }) => path.split('#')[0] ?? path)
  expect
    .soft(
      addresses.filter((path) => !found.has(path)),
      'orphans',
    )
    .toEqual([])

  const shown = [...pages.values()].filter(isIndexed)
  expect
    .soft(
      doubles(shown, (each) => named(each, each.page?.querySelector('title')?.textContent)),
      'titles',
    )
    .toEqual([])
  expect
    .soft(
      doubles(shown, (each) => named(each, descriptionOf(each))),
      'descriptions',
    )
    .toEqual([])
  expect
    .soft(
      shown.filter((each) => !descriptionOf(each)).map(({ path }) => path),
      'no description',
    )
    .toEqual([])

  const html = [...pages.values()].filter(({ page }) => page !== null)
  const flat = html.filter(
    ({ path, page }) =>
      (splitLanguage(path)?.path ?? path) !== '/' && !page?.querySelector('.breadcrumb, .error-summary'),
  )
  expect
    .soft(
      flat.map(({ path }) => path),
      'pages without a way up',
    )
    .toEqual([])
  const forMachines = html.flatMap(({ path, page }) =>
    page ? structuredDataOf(page).wrong.map((what) => `${path}: ${what}`) : [],
  )
  expect.soft(forMachines, 'JSON-LD').toEqual([])
  // What was searched for has the search as its canonical address, whose way up is another.
  const unsaid = html.filter(
    ({ page }) =>
      page?.querySelector('.breadcrumb') &&
      page.querySelector('link[rel=canonical]') &&
      !page.querySelector('.search-kinds, .search-note, .handbook-found') &&
      !structuredDataOf(page).types.includes('BreadcrumbList'),
  )
  expect
    .soft(
      unsaid.map(({ path }) => path),
      'pages whose way up only readers see',
    )
    .toEqual([])
  const straight = html.flatMap(({ path, page }) => {
    const [found] = (page && textOf(page).match(/.{0,20}\p{L}'\p{L}.{0,20}/u)) ?? []
    return found === undefined ? [] : [`${path}: ${found}`]
  })
  expect.soft(straight, 'straight apostrophes').toEqual([])
  return [...found].filter((path) => splitLanguage(path) === null).toSorted()
}

/** A page that search engines may keep: another address of the same page names that one. */
function isIndexed({ path, page }: CrawledPage): boolean {
  const canonical = page?.querySelector('link[rel=canonical]')?.getAttribute('href')
  return canonical !== undefined && new URL(canonical).pathname === path
}

const descriptionOf = ({ page }: CrawledPage) =>
  page?.querySelector('meta[name=description]')?.getAttribute('content')

/** Two languages may have one word for it: “Multimedia”. */
const named = ({ path }: CrawledPage, words: string | undefined) =>
  `${splitLanguage(path)?.language ?? ''} ${words}`

function doubles(pages: readonly CrawledPage[], name: (page: CrawledPage) => string): string[] {
  return [...Map.groupBy(pages, name)]
    .filter(([, same]) => same.length > 1)
    .map(([words, same]) => `${words}: ${same.map(({ path }) => path).join(', ')}`)
}
