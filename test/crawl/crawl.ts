import { parse, type HTMLElement } from 'node-html-parser'
import { translatedLanguages } from '../../src/kernel/languages.ts'
import { splitLanguage } from '../../src/site/visited-language.ts'
import { origin } from './whole-site.ts'

export type CrawledPage = { path: string; status: number; type: string; page: HTMLElement | null }
type Link = { from: string; path: string; anchor: string }

/** A month leads to the next one for ever: of one path so many queries are followed. */
const maxQueries = 12

/** Follows every link of a site from its front page; in other languages one of each kind of page, the languages in turn. */
export async function crawl(ask: (path: string) => Response | Promise<Response>) {
  const pages = new Map<string, CrawledPage>()
  const links: Link[] = []
  const queries = new Map<string, number>()
  const samples = new Map<string, string>()
  const waiting = ['/']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path) || !isFollowed(path)) continue
    const response = await ask(path)
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    const page = type === 'text/html' ? parse(await response.text()) : null
    pages.set(path, { path, status: response.status, type, page })
    for (const link of page ? linksOf(page, path) : []) {
      links.push(link)
      waiting.push(link.path)
    }
  }
  return { pages, links }

  function isFollowed(path: string): boolean {
    const [base = '', query] = path.split('?')
    const visited = splitLanguage(base)
    if (visited && sampleOf(visited.path) !== path) return false
    if (query === undefined) return true
    const count = (queries.get(base) ?? 0) + 1
    queries.set(base, count)
    return count <= maxQueries
  }

  /** What stands in one folder is of one kind: what holds for one post holds for the next. */
  function sampleOf(path: string): string {
    const folder = path.replace(/[^/]+$/, '')
    const kind = folder === '/' ? path : folder
    const language = translatedLanguages[samples.size % translatedLanguages.length]
    const sample = samples.get(kind) ?? `/${language}${path === '/' ? '' : path}`
    samples.set(kind, sample)
    return sample
  }
}

/** Links and sources within the site. */
function linksOf(page: HTMLElement, from: string): Link[] {
  const followed =
    'a[href], link[rel=alternate], link[rel=search], link[rel=manifest], form:not([method=post])'
  return page.querySelectorAll(followed).flatMap((each) => {
    const url = new URL(each.getAttribute('href') ?? each.getAttribute('action') ?? '', origin + from)
    if (url.origin !== origin) return []
    return [{ from, path: url.pathname + url.search, anchor: url.hash.slice(1) }]
  })
}

/** What a reader sees of a page, without scripts. */
export function textOf(page: HTMLElement): string {
  const body = parse(page.querySelector('body')?.toString() ?? '')
  for (const each of body.querySelectorAll('script, style')) each.remove()
  return body.textContent
}
