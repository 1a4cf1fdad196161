import { readdirSync, readFileSync } from 'node:fs'
import {
  parseStored,
  type DataOf,
  type ListQuery,
  type PublishedContent,
  type SummaryOf,
} from '../../src/core/content/index.ts'
import { contentTypes, type ContentTypeName, type ContentTypes } from '../../src/core/content/registry.ts'
import { emptyDraft, type InquiryDraft, type InquiryErrors } from '../../src/core/intake/schema.ts'
import { languagesOf } from '../../src/site/page-languages.ts'
import { type Frame, frameOf } from '../../src/site/frame.ts'

const seed = new URL('../../db/seed/', import.meta.url)

/** A document of the demo school, as its file says. */
export function demoDocument<Name extends ContentTypeName>(
  type: Name,
  key: string,
): DataOf<ContentTypes[Name]> {
  const { $version, ...data } = JSON.parse(readFileSync(new URL(`${type}/${key}.json`, seed), 'utf8'))
  return parseStored(type, key, $version, data)
}

/** All documents of a type, as published lists give them. */
export function demoList<Name extends ContentTypeName>(list: Name | ListQuery<Name>) {
  const type: Name = typeof list === 'string' ? list : list.type
  const summaryOf = contentTypes[type].summary as (data: unknown) => SummaryOf<ContentTypes[Name]>
  return demoKeys(type)
    .map((key) => ({ key, revisionId: `revision-of-${key}`, summary: summaryOf(demoDocument(type, key)) }))
    .sort((a, b) => orderOf(a.summary) - orderOf(b.summary))
}

/** The keys of all documents of a type; those of pages and posts are paths. */
export const demoKeys = (type: ContentTypeName): string[] =>
  readdirSync(new URL(`${type}/`, seed), { recursive: true, encoding: 'utf8' })
    // A translation has its language before the ending.
    .filter((file) => file.endsWith('.json') && !file.slice(0, -'.json'.length).includes('.'))
    .map((file) => file.replaceAll('\\', '/').replace('.json', ''))

/** The frame of every page of the demo school. */
export function demoFrame(): Frame {
  const content: Pick<PublishedContent, 'list'> = { list: demoList }
  const settings = demoDocument('settings', 'school')
  return frameOf(content, settings, {
    ...languagesOf({ get: () => null }, settings, undefined, () => []),
    alerts: demoList('alert'),
    origin: 'https://masters.example.edu',
    systems: {},
    themeHref: '/theme.css?v=1',
    assets: { css: ['/assets/site.css'], js: ['/assets/site.js'], fonts: ['/assets/serif.woff2'] },
  })
}

/** What the form is given: no mistakes and nothing typed, unless said. */
export function demoInquiry(draft: Partial<InquiryDraft> = {}, errors: InquiryErrors = {}) {
  const form = demoDocument('form', 'inquiry')
  const programs = form.programs.order.map((key) => ({ key, name: demoDocument('program', key).name }))
  return { form, formRevision: 'revision-of-inquiry', programs, draft: { ...emptyDraft(), ...draft }, errors }
}

const orderOf = (summary: unknown) => (summary as { order?: number }).order ?? 0
