import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { contentTag, editionTopic, numberTopic } from '../../../core/content/index.ts'
import { maxTyped, searchSite } from '../../../core/site-search/index.ts'
import type { SiteEnv, SiteSystem, SystemTools } from '../../system.ts'
import { schoolLanguage, visitedLocale } from '../../visited-language.ts'
import { ChapterPage } from './chapter-page.tsx'
import { EditionPage } from './edition-page.tsx'
import { editionsFrom, type Edition } from './editions.ts'
import { HandbookPage } from './handbook-page.tsx'
import { createHandbookPrints } from './print-handbook.ts'

const slug = '[a-z0-9-]{1,80}'

/** The handbook: editions by year, each with numbered chapters on pages of their own, a search and a PDF. */
export const handbookSystem: SiteSystem = {
  name: 'handbook',
  queryKeys: { '/': ['q', 'edition', 'page'] },
  routes(app, tools) {
    const prints = createHandbookPrints(tools)

    app.get('/', (c) => (c.req.query('q')?.trim() ? found(c, tools) : tools.cached(c, () => whole(c, tools))))

    app.get(`/:file{${slug}\\.pdf}`, async (c) => {
      const key = `${c.env.place?.key}/${c.req.param('file').replace(/\.pdf$/, '')}`
      const print = await prints.make(key)
      if (!print) return c.notFound()
      const etag = `"${createHash('sha256').update(print.version).digest('base64url').slice(0, 22)}"`
      const headers = {
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ETag: etag,
        ...(print.isHidden && { 'X-Robots-Tag': 'noindex, nofollow' }),
      }
      if (c.req.header('If-None-Match') === etag) return c.body(null, 304, headers)
      return c.body(new Uint8Array(print.pdf), 200, { ...headers, 'Content-Type': 'application/pdf' })
    })

    // What is no edition or chapter may be a page of text below the handbook's.
    app.get(`/:edition{${slug}}`, async (c) => {
      const { edition } = await loadEdition(c, tools)
      return edition ? tools.cached(c, () => editionPage(c, tools)) : c.notFound()
    })
    app.get(`/:edition{${slug}}/:chapter{${slug}}`, async (c) => {
      const { edition, chapter } = await loadChapter(c, tools)
      return edition && chapter ? tools.cached(c, () => chapterPage(c, tools)) : c.notFound()
    })
  },
}

const lists = ['handbook-edition', 'handbook-chapter'] as const
const chaptersOf = (edition: string) =>
  ({ type: 'handbook-chapter', topics: [editionTopic(edition)], limit: 500 }) as const

async function whole(c: Context<SiteEnv>, { load }: SystemTools) {
  const shown = await load(c, { lists })
  const editions = editionsOf(c, shown)
  const chapters = shown.content.list('handbook-chapter')
  return shown.made(
    <HandbookPage shown={shown} editions={editions} chapters={chapters} />,
    lists,
    [],
    turnsOf(editions),
  )
}

async function found(c: Context<SiteEnv>, tools: SystemTools): Promise<Response> {
  const shown = await tools.load(c, { lists })
  const editions = editionsOf(c, shown)
  const asked = {
    q: (c.req.query('q') ?? '').trim().slice(0, maxTyped),
    edition: editions.find((each) => each.slug === c.req.query('edition'))?.slug ?? '',
    number: Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1),
  }
  const search = await searchSite(tools.ctx(c), {
    q: asked.q,
    kind: 'handbook-chapter',
    under: asked.edition === '' ? shown.path : `${shown.path}/${asked.edition}`,
    page: asked.number,
    locale: visitedLocale(),
    language: schoolLanguage(),
  })
  const chapters = shown.content.list('handbook-chapter')
  return tools.once(
    c,
    shown.made(
      <HandbookPage
        shown={shown}
        editions={editions}
        chapters={chapters}
        search={{ asked, found: search }}
      />,
    ),
  )
}

async function editionPage(c: Context<SiteEnv>, tools: SystemTools) {
  const { shown, editions, edition, chapters } = await loadEdition(c, tools)
  if (!edition) throw new Error('the edition was there a moment ago')
  return shown.made(
    <EditionPage shown={shown} edition={edition} editions={editions} chapters={chapters} />,
    lists,
    [],
    turnsOf(editions),
  )
}

async function chapterPage(c: Context<SiteEnv>, tools: SystemTools) {
  const { shown, editions, edition, chapters, chapter } = await loadChapter(c, tools)
  if (!edition || !chapter) throw new Error('the chapter was there a moment ago')
  const sameNumber = {
    type: 'handbook-chapter',
    topics: [numberTopic(chapter.data.number)],
    limit: 100,
  } as const
  const others = (await tools.read({ lists: [sameNumber], documents: [] })).list(sameNumber)
  const elsewhere = editions.flatMap(({ key, summary: { years } }) => {
    const other = others.find(({ summary }) => summary.edition === key && key !== edition.key)
    return other ? [{ years, key: other.key }] : []
  })
  return shown.made(
    <ChapterPage {...{ shown, edition, chapters, chapter, elsewhere }} />,
    lists,
    [contentTag('handbook-chapter', chapter.key)],
    turnsOf(editions),
  )
}

async function loadEdition(c: Context<SiteEnv>, { load }: SystemTools, chapterKey?: string) {
  const key = `${c.env.place?.key}/${paramOf(c, 'edition')}`
  const inEdition = chaptersOf(key)
  const main =
    chapterKey === undefined
      ? ({ type: 'handbook-edition', key } as const)
      : ({ type: 'handbook-chapter', key: chapterKey } as const)
  const shown = await load(c, { lists: ['handbook-edition', inEdition], documents: [main] }, main)
  const editions = editionsOf(c, shown)
  return {
    shown,
    editions,
    edition: editions.find((each) => each.key === key),
    chapters: shown.content.list(inEdition),
  }
}

async function loadChapter(c: Context<SiteEnv>, tools: SystemTools) {
  const key = `${c.env.place?.key}/${paramOf(c, 'edition')}/${paramOf(c, 'chapter')}`
  const found = await loadEdition(c, tools, key)
  const chapter = found.shown.content.get('handbook-chapter', key)
  return { ...found, chapter: chapter?.data.edition === found.edition?.key ? chapter : null }
}

const paramOf = (c: Context<SiteEnv>, name: string): string =>
  (c.req.param() as Record<string, string>)[name] ?? ''

type Shown = Awaited<ReturnType<SystemTools['load']>>

const editionsOf = (c: Context<SiteEnv>, { content, clock }: Shown): Edition[] =>
  editionsFrom(content.list('handbook-edition'), c.env.place?.key ?? '', clock.today)

/** Another edition is the current one from that day on. */
const turnsOf = (editions: readonly Edition[]) =>
  editions.map(({ summary }) => ({ date: summary.inForceFrom }))
