import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { hrefOf, loadPublished } from '../../src/core/content/index.ts'
import { openSchool } from '../support/database.ts'
import { structuredDataOf } from './structured-data.ts'
import { siteMap } from './site-map.ts'
import { openWholeSite } from './whole-site.ts'

const shortened = (href: string): string => (href.startsWith('/') ? href : new URL(href).host)

test('every label of the school stands in its menu with its own words, and leads where it should', async () => {
  const { ctx } = await openSchool()
  const menus = (await loadPublished(ctx, { lists: ['menu'], documents: [] })).list('menu')
  const found = Object.fromEntries(
    menus.map(({ key, summary: { items } }) => [
      key,
      items
        .flatMap((item) => [item, ...item.children])
        .map(({ label, to, href }) => [label, shortened(hrefOf({ to, href }))]),
    ]),
  )
  const expected = Object.entries(siteMap).map(([key, labels]) => [key, Object.entries(labels)])
  expect(found).toEqual(Object.fromEntries(expected))
})

test('each label is a link on the landing page, marked where it leaves the site; each path and its place are there', async () => {
  const ask = openWholeSite(await openSchool())
  const landing = parse(await (await ask('/')).text())
  const links = landing.querySelectorAll('a').map((each) => ({
    // A menu's own page stands first in it, as “Research: overview”.
    label: each.textContent.trim().replace(/: overview$/, ''),
    href: each.getAttribute('href') ?? '',
    isMarked: each.getAttribute('rel') === 'external',
  }))
  for (const [label, to] of Object.values(siteMap).flatMap((labels) => Object.entries(labels))) {
    const isOurs = to.startsWith('/')
    expect(
      links.filter((each) => each.label === label && shortened(each.href) === to && each.isMarked !== isOurs),
      `${label} → ${to}`,
    ).not.toEqual([])
    if (!isOurs) continue
    const response = await ask(to.split('#')[0] ?? to)
    expect(response.status, to).toBe(200)
    const anchor = to.split('#')[1]
    if (anchor) expect(parse(await response.text()).getElementById(anchor), to).not.toBeNull()
  }
})

test('what the page says beside its menus leads where it should', async () => {
  const ask = openWholeSite(await openSchool())
  const landing = parse(await (await ask('/')).text())
  const hrefOfLabel = (label: RegExp) =>
    landing
      .querySelectorAll('main a, .alert a')
      .find((each) => label.test(each.textContent.trim()))
      ?.getAttribute('href')
  expect(hrefOfLabel(/^Returning to Campus Information/)).toBe('/campus')
  expect(hrefOfLabel(/Harvard Medical School Master’s Programs Brochure/)).toBe('/brochure.pdf')
  const headings = landing.querySelectorAll('h2, h3').map((each) => each.textContent.trim())
  for (const heading of ['Master of Academic Discipline Programs', 'Master of Medical Sciences Programs'])
    expect(headings).toContainEqual(expect.stringMatching(`^${heading}`))
  for (const words of [
    'Complete the form below to learn more about our master’s programs',
    'For inquiries, email',
    '© 2022 by The President and Fellows of Harvard College',
  ])
    expect(landing.textContent).toContain(words)
})

test('queries that visitors make up keep no pages, so that they cannot push out the landing page', async () => {
  const ask = openWholeSite(await openSchool())
  const round = async (words: string) => {
    for (const path of [
      `/?q=${words}`,
      `/search?q=${words}&kind=${words}&page=3`,
      `/programs?q=${words}&place=${words}&order=${words}`,
      `/programs?interest=${words}&degree=${words}&pace=part-time`,
      `/programs/compare?program=bioethics&program=${words}`,
      `/inquire?program=${words}&utm_campaign=${words}`,
      `/cost?program=${words}&aid=${words}`,
      `/calendar?kind=${words}&program=${words}`,
      `/handbook?q=${words}&edition=${words}`,
      `/handbook/2021-2022?q=${words}`,
      `/report?page=/${words}`,
      `/subscribe?topic=${words}`,
      `/${words}`,
    ])
      await ask(path)
  }
  await round('first')
  const kept = ask.keptPages()
  for (const words of ['second', 'third-one', '4']) await round(words)
  expect(ask.keptPages()).toBe(kept)
})

test('events and programs say for machines what they are; an event that is a sample says nothing', async () => {
  const ask = openWholeSite(await openSchool())
  const saidAt = async (path: string) => structuredDataOf(parse(await (await ask(path)).text()))
  expect(await saidAt('/events/class-day-2022')).toEqual({
    types: ['EducationEvent', 'BreadcrumbList'],
    wrong: [],
  })
  expect((await saidAt('/events/open-house')).types).toEqual(['BreadcrumbList'])
  expect(await saidAt('/programs/bioethics')).toEqual({
    types: ['EducationalOccupationalProgram', 'BreadcrumbList'],
    wrong: [],
  })
})
