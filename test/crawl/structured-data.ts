import type { HTMLElement } from 'node-html-parser'
import { origin } from './whole-site.ts'

type Data = Readonly<Record<string, unknown>>

const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const isUrl = (value: unknown) => typeof value === 'string' && URL.canParse(value)
const isOurs = (value: unknown) => isUrl(value) && String(value).startsWith(`${origin}/`)
const isDate = (value: unknown) => typeof value === 'string' && (day.test(value) || instant.test(value))
const listOf = (value: unknown): readonly Data[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as Data]

/**
 * What each type must have to be of use, and what its values may be: https://schema.org, and what search engines say of it
 * (Google Search Central: Event, Breadcrumb, Sitelinks searchbox).
 */
const rules: Readonly<Record<string, (data: Data) => readonly (readonly [string, boolean])[]>> = {
  BreadcrumbList: ({ itemListElement }) => {
    const items = listOf(itemListElement)
    return [
      ['at least two steps', items.length >= 2],
      ['numbered from 1', items.every(({ position }, at) => position === at + 1)],
      [
        'each with a name and an address of ours',
        items.every(({ name, item }) => isText(name) && isOurs(item)),
      ],
    ]
  },
  EducationEvent: (data) => [
    ['a name', isText(data.name)],
    ['a beginning', isDate(data.startDate)],
    ['an end that is not before it', isDate(data.endDate) && String(data.endDate) >= String(data.startDate)],
    ['an address of ours', isOurs(data.url)],
    ['a state', /^https:\/\/schema\.org\/Event(Scheduled|Cancelled)$/.test(String(data.eventStatus))],
    [
      'a way to take part',
      /^https:\/\/schema\.org\/(Online|Offline|Mixed)EventAttendanceMode$/.test(
        String(data.eventAttendanceMode),
      ),
    ],
    [
      'a place with an address',
      listOf(data.location).length > 0 &&
        listOf(data.location).every((place) =>
          place['@type'] === 'VirtualLocation'
            ? isUrl(place.url)
            : isText(place.name) && isText(place.address),
        ),
    ],
  ],
  EducationalOccupationalProgram: (data) => [
    ['a name', isText(data.name)],
    ['an address of ours', isOurs(data.url)],
    ['a provider', isText(listOf(data.provider)[0]?.name)],
    [
      'a deadline that is a day',
      data.applicationDeadline === undefined || day.test(String(data.applicationDeadline)),
    ],
    [
      'lengths as ISO 8601 says them',
      listOf(data.timeToComplete).every((length) => /^P\d+M$/.test(String(length))),
    ],
    [
      'offers with a price and a currency',
      listOf(data.offers).every(
        ({ price, priceCurrency }) =>
          /^\d+(\.\d{2})?$/.test(String(price)) && /^[A-Z]{3}$/.test(String(priceCurrency)),
      ),
    ],
  ],
  WebSite: (data) => [
    ['a name', isText(data.name)],
    ['an address of ours', isOurs(data.url)],
    [
      'a search with its place for words',
      listOf(data.potentialAction).every(({ target }) =>
        String(listOf(target)[0]?.urlTemplate).includes('{search_term_string}'),
      ),
    ],
  ],
}

/** What a page says for machines (JSON-LD), and what is wrong with it. */
export function structuredDataOf(page: HTMLElement): { types: string[]; wrong: string[] } {
  const all = page
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent) as Data)
  const wrong = all.flatMap((data) => {
    const type = String(data['@type'])
    const rule = rules[type]
    if (data['@context'] !== 'https://schema.org' || rule === undefined) return [`unknown: ${type}`]
    return rule(data).flatMap(([what, isRight]) => (isRight ? [] : [`${type} has not ${what}`]))
  })
  return { types: all.map((data) => String(data['@type'])), wrong }
}
