import {
  contentTypes,
  pathOf,
  type ContentTypeName,
  type ContentType,
  type PublishedContent,
} from '../core/content/index.ts'
import { isTranslationLocale, languageOf } from '../kernel/languages.ts'
import { pathIn } from './visited-language.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import type { ContentReader } from './content-reader.ts'
import { createPageCache } from './page-cache.ts'
import { createPageMakers } from './page-makers.tsx'
import { showFigures } from './show-figures.ts'
import { createSite, type SiteDeps } from './site.tsx'
import { createSystemPlaces } from './system-places.ts'
import { siteSystems } from './systems/index.ts'

/** A document as it is being edited; its data fits its type. */
export type Draft = {
  readonly type: ContentTypeName
  readonly key: string
  /** Of a translation, which is shown at the addresses of its language; an original is shown at its own. */
  readonly locale?: string | undefined
  readonly data: unknown
}

export type Preview = {
  readonly status: number
  readonly html: string
  /** The path at which the site would show it; for what has no page of its own, a page that shows it. */
  readonly path: string
}

type Deps = {
  site: Omit<SiteDeps, 'cache' | 'pages' | 'places' | 'read'>
  pages: Omit<Parameters<typeof createPageMakers>[0], 'read' | 'systems'>
  read: ContentReader
}

/**
 * Shows how the site would look were a draft published: the site's own code on what is published, with the draft in its place.
 * Nothing of it is kept, so that no visitor ever gets it.
 */
export function createPreview({ site, pages, read }: Deps) {
  return async (draft: Draft, bindings: FrontBindings): Promise<Preview> => {
    const withDraft = showFigures(readWithDraft(read, draft), site.now)
    const places = createSystemPlaces(withDraft, siteSystems)
    const app = createSite({
      ...site,
      read: withDraft,
      places,
      pages: createPageMakers({ ...pages, read: withDraft, systems: places.paths }),
      cache: createPageCache({ maxBytes: 0 }),
    })
    const own = pathOf(draft.type, draft.key) ?? '/'
    const path = isTranslationLocale(draft.locale) ? pathIn(languageOf(draft.locale), own) : own
    const answer = await app.request(new URL(path, site.origin).href, {}, { ...bindings })
    return { status: answer.status, html: await answer.text(), path }
  }
}

export type RenderPreview = ReturnType<typeof createPreview>

const readWithDraft =
  (read: ContentReader, draft: Draft): ContentReader =>
  async (wanted) => {
    // The draft may be published nowhere: what is wanted beside it is read, and it is laid over.
    const content = await read(wanted)
    return { ...layOver(content, draft), isStale: content.isStale }
  }

function layOver(content: PublishedContent, { type, key, locale, data }: Draft): PublishedContent {
  const revisionId = `preview-${key}`
  const { summary, order }: ContentType = contentTypes[type]
  const place = order?.(data) ?? 0
  const get = (name: ContentTypeName, wanted: string) =>
    name === type && wanted === key
      ? { key, revisionId, data, ...(isTranslationLocale(locale) && { locale }) }
      : content.get(name, wanted)
  const list = (asked: Parameters<PublishedContent['list']>[0]) => {
    const found = content.list(asked)
    const name = typeof asked === 'string' ? asked : asked.type
    if (name !== type) return found
    const own = { key, revisionId, position: place, summary: summary(data) }
    if (found.some((each) => each.key === key)) return found.map((each) => (each.key === key ? own : each))
    // Whether a part of a list would hold it, only the database could tell.
    return typeof asked === 'string' ? [...found, own] : found
  }
  // Holds because a draft fits its type, as what is published does.
  return { get, list, unreadable: content.unreadable } as PublishedContent
}
