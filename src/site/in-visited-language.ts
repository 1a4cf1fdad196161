import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../kernel/errors.ts'
import { languageOf } from '../kernel/languages.ts'
import { loadTexts, speaking, type Texts } from '../messages/message.ts'
import { canonicalPath, rawPathOf } from '../platform/http/canonical-path.ts'
import type { SiteEnv } from './system.ts'
import { isPage, pathHere, pathIn, splitLanguage, visitedTexts } from './visited-language.ts'

type Answer = (request: Request, bindings: SiteEnv['Bindings']) => Promise<Response> | Response
type Visit = NonNullable<ReturnType<typeof splitLanguage>>

/**
 * Answers an address that names a language as the same address without it, in that language; any other in the school's own.
 * @param answer the whole site, which this comes first in
 */
export function inVisitedLanguage(texts: () => Texts, answer: Answer): MiddlewareHandler<SiteEnv> {
  /** The school's own language has no prefix: a link with one leads to the page without it, for as long as that is so. */
  async function inOwnLanguage(c: Context<SiteEnv>, visit: Visit, asked: string): Promise<Response> {
    const url = c.req.url.replace(asked, visit.path)
    if (c.req.method === 'GET' || c.req.method === 'HEAD')
      return c.redirect(url.slice(new URL(url).origin.length), 302)
    return answer(new Request(url, c.req.raw), c.env)
  }

  async function inLanguage(c: Context<SiteEnv>, visit: Visit, asked: string): Promise<Response> {
    if (asked === `/${visit.language}/` || visit.path.startsWith('//')) {
      const right = visit.path.replace(/^\/+/, '/')
      const query = c.req.url.slice(c.req.url.indexOf(asked) + asked.length)
      return c.redirect(pathIn(visit.language, right) + query, 301)
    }
    c.env.texts = visitedTexts(await loadTexts(visit.language))
    return speaking(c.env.texts, async () => {
      if (!isPage(visit.path)) throw new AppError('not-found', 'There is no such page.')
      const url = c.req.url.replace(asked, visit.path)
      const answered = await answer(new Request(url, c.req.raw), c.env)
      const location = answered.headers.get('Location')
      if (location === null || !isPage(location)) return answered
      const moved = new Response(answered.body, answered)
      moved.headers.set('Location', pathHere(location))
      return moved
    })
  }

  return async (c, next) => {
    if (c.env.texts) return speaking(c.env.texts, next)
    const path = rawPathOf(c.req.url)
    const visit = formPostedTo(c.req.method, path) ?? splitLanguage(path)
    if (visit?.language === languageOf(texts().locale)) return inOwnLanguage(c, visit, path)
    return visit ? inLanguage(c, visit, path) : speaking(texts(), next)
  }
}

/** The form of a language, whose address may be spelled in any way when it is posted: its sender would have to type it again. */
function formPostedTo(method: string, path: string): Visit | null {
  const visit = method === 'POST' ? splitLanguage(canonicalPath(path)) : null
  return visit?.path === '/inquire' ? visit : null
}
