import type { Context } from 'hono'
import type { PublishedSummary } from '../../../core/content/index.ts'
import { searchSite, suggest } from '../../../core/site-search/index.ts'
import { languages } from '../../../kernel/languages.ts'
import { t } from '../../../messages/message.ts'
import type { SiteEnv, SiteSystem, SystemTools } from '../../system.ts'
import { pathHere, schoolLanguage, visitedLocale } from '../../visited-language.ts'
import { kindCalled } from './kind-words.ts'
import { openSearchXml } from './open-search.ts'
import type { ProgramLink } from './nothing.tsx'
import { SearchPage } from './search-page.tsx'

const ownTag = () => languages[schoolLanguage()].tag

const noStore = { 'Cache-Control': 'no-store' }
const words = ['q']

/** The search of the site. What was found is for one visitor, and never kept. */
export const searchSystem: SiteSystem = {
  name: 'search',
  queryKeys: { '/': ['q', 'kind', 'page'], '/suggest': words, '/completions': words },
  routes(app, tools) {
    app.get('/', (c) => answer(c, tools))

    app.get('/suggest', async (c) => {
      const suggestions = (await suggest(tools.ctx(c), c.req.query('q') ?? '', visitedLocale())).map(
        ({ label, href, kind, isOriginal }) => ({
          label,
          ...(isOriginal && { lang: ownTag() }),
          href: pathHere(href),
          note: kind === null ? t('search.recommended') : kindCalled(kind),
        }),
      )
      return c.json({ said: t('search.suggested', { count: suggestions.length }), suggestions }, 200, noStore)
    })

    /** The same as browsers ask for it in their address bar (OpenSearch Suggestions). */
    app.get('/completions', async (c) => {
      const q = c.req.query('q') ?? ''
      const labels = (await suggest(tools.ctx(c), q, visitedLocale())).map(({ label }) => label)
      return c.body(JSON.stringify([q, labels]), 200, {
        ...noStore,
        'Content-Type': 'application/x-suggestions+json; charset=utf-8',
      })
    })

    app.get('/description.xml', async (c) => {
      const { frame, page, path } = await tools.load(c)
      const { shortName, siteName } = frame.school
      const xml = openSearchXml({
        name: shortName,
        description: `${siteName}. ${page.lead}`,
        origin: tools.origin,
        path,
      })
      return c.body(xml, 200, {
        'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
        'Cache-Control': 'public, max-age=3600',
      })
    })
  },
}

async function answer(c: Context<SiteEnv>, tools: SystemTools): Promise<Response> {
  const q = c.req.query('q')?.trim()
  if (!q)
    return tools.cached(c, async () => {
      const { content, frame, page, path, crumbs, made } = await tools.load(c, { lists: ['program'] })
      const programs = linksTo(content.list('program'))
      const shown = { frame, page, path, crumbs, programs }
      return made(<SearchPage {...shown} found={null} kind={null} number={1} />, ['program'])
    })
  const kind = c.req.query('kind') || null
  const number = Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1)
  const [{ content, frame, page, path, crumbs, made }, found] = await Promise.all([
    tools.load(c, { lists: ['program', 'handbook-edition'] }),
    searchSite(tools.ctx(c), { q, kind, page: number, locale: visitedLocale(), language: schoolLanguage() }),
  ])
  const programs = linksTo(content.list('program'))
  const editions = content.list('handbook-edition')
  const shown = <SearchPage {...{ frame, page, path, crumbs, found, kind, number, programs, editions }} />
  return tools.once(c, made(shown))
}

const linksTo = (programs: readonly PublishedSummary<'program'>[]): ProgramLink[] =>
  programs.map(({ key, summary }) => ({ label: summary.name, href: `/programs/${key}` }))
