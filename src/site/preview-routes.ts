import { Hono } from 'hono'
import { findPreviewed } from '../core/content/index.ts'
import type { Ctx } from '../core/context.ts'
import { AppError } from '../kernel/errors.ts'
import { t } from '../messages/message.ts'
import { formatInstant } from '../messages/spoken-formats.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import { answerFailure } from './failure.tsx'
import type { RenderPreview } from './preview.ts'

type Deps = {
  visitor: (requestId: string) => Ctx
  preview: RenderPreview
  css: readonly string[]
  zone: () => Promise<string>
}

/** What a preview link leads to: one page as it would be, for anyone who has the link, until it ends. */
export const previewRoutes = ({ visitor, preview, css, zone }: Deps) =>
  new Hono<{ Bindings: FrontBindings }>().get('/preview/:token', async (c, next) => {
    c.env.route = '/preview/:token'
    try {
      const { expiresAt, ...draft } = await findPreviewed(visitor(c.env.requestId), c.req.param('token'))
      const { html } = await preview(draft, c.env)
      const note = t('preview.note', { until: formatInstant(expiresAt, await zone()) })
      return c.html(withNote(html, note), 200, {
        'Cache-Control': 'no-store',
        'X-Robots-Tag': 'noindex, nofollow',
      })
    } catch (error) {
      // A link that has ended is an address of nothing: the site has a page for that.
      if (error instanceof AppError && error.code === 'not-found') return next()
      const { status, body } = answerFailure(error, c.env, css)
      return new Response(body, {
        status,
        headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
      })
    }
  })

/** Says on the page that it is no page of the site yet. */
const withNote = (html: string, note: string) =>
  html.replace(/<body[^>]*>/, (body) => `${body}<p class="preview-note" role="note">${note}</p>`)
