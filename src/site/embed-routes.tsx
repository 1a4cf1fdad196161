import { type Context, Hono } from 'hono'
import type { PlainHandler } from '../platform/http/front.ts'
import { embedPath } from './embed-path.ts'
import type { MadePage } from './open-content.ts'
import type { SiteEnv } from './system.ts'

/** What the form in a frame of another site needs beside its pages. */
export type Embedding = {
  /** The content security policy of a page that these origins may frame. */
  policyFor(origins: readonly string[]): string
  /** The address of the script for the other site's page. */
  readonly hostScript: string
  /** Answers the form that was posted in the frame. */
  readonly post: PlainHandler
}

type Deps = {
  embedding: Embedding
  /** The form, with the programs ticked that the address names. */
  form: (c: Context<SiteEnv>) => Promise<Response>
}

/** The inquiry form for pages of other sites: no address but these may stand in a frame, and only on the origins that the school names. */
export function embedRoutes({ embedding, form }: Deps) {
  const routes = new Hono<SiteEnv>()
  routes.get('/embed.js', (c) => {
    c.header('Cache-Control', 'public, max-age=300')
    return c.redirect(embedding.hostScript, 302)
  })
  routes.get(embedPath, form)
  routes.post(embedPath, async (c) => {
    const { status, headers, body } = await embedding.post(c.env)
    return new Response(body, { status, headers })
  })
  return routes
}

/** The header that lets the school's other sites frame a page; none on any other page. */
export const framing = ({ framedBy }: MadePage, embedding: Embedding | null): Record<string, string> =>
  framedBy && embedding ? { 'Content-Security-Policy': embedding.policyFor(framedBy) } : {}
