import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { saveAndPublish } from '../../../../test/support/publish.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { postsSystem } from './index.tsx'

const read = (html: string, selector: string) => parse(html).querySelectorAll(selector)
const textsOf = (html: string, selector: string) =>
  read(html, selector).map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
const hrefsOf = (html: string, selector: string) =>
  read(html, selector).map((link) => link.getAttribute('href'))

test('each list of posts can be narrowed by plain GET, with counts, and by chips widened again', async () => {
  const { ask, kept } = await openSystem(postsSystem)
  for (const path of ['/news', '/multimedia', '/publications', '/research/paper-chase', '/campus/messages']) {
    const html = await ask(path)
    expect(pageProblems(html), path).toEqual([])
    expect(read(html, '.scope').length, path).toBeGreaterThan(0)
    const [, count] = textsOf(html, '#found')[0]?.match(/^(\d+) of \1 /) ?? []
    expect(read(html, '.post').length, path).toBe(Number(count))
  }
  expect(textsOf(await ask('/multimedia'), '.scope:first-of-type .choice')).toEqual([
    'Audio (2)',
    'Video (2)',
  ])

  const some = await ask('/news?year=2022&topic=research')
  expect(pageProblems(some)).toEqual([])
  expect(textsOf(some, '#found')).toEqual(['2 of 12 stories'])
  expect(hrefsOf(some, '.filter-chip')).toEqual(['/news?year=2022', '/news?topic=research'])
  expect(textsOf(some, 'input[checked] + span')).toEqual(['Research (2)', '2022 (2)'])
  // An archive by the month, as soon as a year is chosen.
  expect(textsOf(some, '.posts h3')).toEqual(['April 2022', 'February 2022'])

  // Words, and addresses of which there are too many, stay out of memory; what nobody has is no address of its own.
  for (const query of ['?q=genome', '?year=2022&topic=research&topic=school', '?topic=nonsense'])
    await ask(`/news${query}`)
  expect(kept.slice(6)).toEqual(['/news?topic=research&year=2022', '/news'])
})

test('no search ends in nothing, and a list without posts says so', async () => {
  const { ask, school } = await openSystem(postsSystem)
  const none = await ask('/publications?form=magazine&year=2011&q=reprot')
  expect(pageProblems(none)).toEqual([])
  expect(textsOf(none, '#found')).toEqual(['No publication matches all of this'])
  expect(textsOf(await ask('/publications?form=magazine&year=2011'), '.looser li')).toEqual([
    'Without Magazine gives 1 result',
    'Without 2011 gives 1 result',
  ])
  expect(hrefsOf(await ask('/publications?q=magazne'), '.nothing-found a, .post a').length).toBeGreaterThan(0)

  await school.db.execute(`delete from published_entry where type = 'post'`)
  const empty = await ask('/news')
  expect(pageProblems(empty)).toEqual([])
  expect(textsOf(empty, '.finder-results p')).toEqual(['Nothing has been published here yet.'])
})

test('a page that names the system and lists no posts is one of text', async () => {
  const { get, school } = await openSystem(postsSystem)
  const data = { title: 'Elsewhere', lead: 'Not here.', body: [], system: 'posts' }
  await saveAndPublish(school.ctx, 'page', 'elsewhere', data)
  // The site's own pages of text come after its systems, which are all that this test has.
  expect((await get('/elsewhere')).status).toBe(404)
})
