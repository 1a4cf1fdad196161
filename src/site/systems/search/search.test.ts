import { XMLParser } from 'fast-xml-parser'
import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { openSystem } from '../../../../test/support/system-site.ts'
import { renewWords } from '../../../core/site-search/index.ts'
import { searchSystem } from './index.tsx'

async function openSearch() {
  const { school, get } = await openSystem(searchSystem)
  await renewWords(school.ctx)
  return get
}

test('the title says how many there are, each kind leads to its own, and each result to its page', async () => {
  const ask = await openSearch()
  const page = parse(await (await ask('/search?q=bioethics')).text())
  const title = page.querySelector('h1')?.textContent ?? ''
  expect(title).toMatch(/^\d+ results for “bioethics”$/)
  expect(page.querySelector('title')?.textContent).toContain(title)
  expect(page.querySelector('.result-title a')?.getAttribute('href')).toBe('/programs/bioethics')
  const kinds = page.querySelectorAll('.search-kinds a').map((link) => link.getAttribute('href'))
  expect(kinds).toContain('/search?q=bioethics&kind=program')
  const programs = parse(await (await ask('/search?q=bioethics&kind=program')).text())
  expect(programs.querySelector('h1')?.textContent).toBe('1 result for “bioethics”')
  expect(programs.querySelector('.search-kinds [aria-current=true]')?.textContent).toContain('Programs')
})

test('a chapter of the handbook names its edition, for it is called the same in each', async () => {
  const ask = await openSearch()
  const page = parse(await (await ask('/search?q=tuition&kind=handbook-chapter')).text())
  const results = page
    .querySelectorAll('.result')
    .map((each) => [each.querySelector('a')?.getAttribute('href'), each.querySelector('.result-kind')?.text])
  expect(results.length).toBeGreaterThan(1)
  for (const [href, kind] of results) expect(kind).toContain(href?.split('/')[2]?.replace('-', '–'))
  expect(new Set(results.map(([, kind]) => kind)).size).toBeGreaterThan(1)
})

test('search engines keep the search in place of its results; their other languages and a printed page keep the words', async () => {
  const ask = await openSearch()
  const page = parse(await (await ask('/search?q=bioethics&kind=program')).text())
  expect(page.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(/\/search$/)
  expect(page.querySelector('.on-paper')?.textContent).toContain('/search?q=bioethics&kind=program')
  expect(page.querySelector('.languages [hreflang=es]')?.getAttribute('href')).toBe(
    '/es/search?q=bioethics&kind=program',
  )
})

test('what was typed stands in the field as it is, and runs nowhere', async () => {
  const ask = await openSearch()
  const typed = '"><script>alert(1)</script> O\'Neil'
  const text = await (await ask(`/search?q=${encodeURIComponent(typed)}`)).text()
  expect(text).not.toContain('<script>alert')
  expect(parse(text).querySelector('#search-again')?.getAttribute('value')).toBe(typed)
})

test('nothing found leads on: to another kind, to words nearby, to programs, to a person', async () => {
  const ask = await openSearch()
  const other = parse(await (await ask('/search?q=bioethics&kind=nothing')).text())
  expect(other.querySelector('.prose a')?.getAttribute('href')).toBe('/search?q=bioethics')
  const nothing = parse(await (await ask('/search?q=xyzzyq')).text())
  const links = nothing.querySelectorAll('main a').map((link) => link.getAttribute('href'))
  expect(links).toEqual(expect.arrayContaining(['/inquire', '/programs/bioethics']))
})

test('suggestions are said in number, and browsers get them in the form that they ask for', async () => {
  const ask = await openSearch()
  const response = await ask('/search/suggest?q=immun')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { said, suggestions } = (await response.json()) as { said: string; suggestions: { href: string }[] }
  expect(said).toBe(`${suggestions.length} suggestions. Use the arrow keys to choose.`)
  expect(suggestions[0]?.href).toBe('/programs/immunology')
  const [typed, labels] = (await (await ask('/search/completions?q=immun')).json()) as [string, string[]]
  expect([typed, labels[0]]).toEqual(['immun', 'Master of Medical Sciences in Immunology'])
})

test('the description follows OpenSearch 1.1', async () => {
  const ask = await openSearch()
  const response = await ask('/search/description.xml')
  expect(response.headers.get('content-type')).toContain('application/opensearchdescription+xml')
  const { OpenSearchDescription: described } = new XMLParser({ ignoreAttributes: false }).parse(
    await response.text(),
  )
  expect(described['@_xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/')
  expect(described.ShortName.length).toBeLessThanOrEqual(16)
  expect(described.Url.map((url: Record<string, string>) => [url['@_type'], url['@_template']])).toEqual([
    ['text/html', 'https://masters.example.edu/search?q={searchTerms}'],
    ['application/x-suggestions+json', 'https://masters.example.edu/search/completions?q={searchTerms}'],
    ['application/opensearchdescription+xml', 'https://masters.example.edu/search/description.xml'],
  ])
})
