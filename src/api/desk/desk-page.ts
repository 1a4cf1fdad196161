import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { EntryAssets } from '../../platform/http/asset-manifest.ts'
import { securityHeaders } from '../../platform/http/security-headers.ts'
import { loadDeskTexts } from '../../messages/desk-message.ts'
import { askedLanguage } from './asked-language.ts'
import { deskShell } from './shell.ts'

type Options = {
  assets: EntryAssets
  origin: string
  schoolName: () => Promise<string>
}

/** Every address of the staff app, mounted at `/desk`. */
export const createDeskPage = ({ assets, origin, schoolName }: Options) =>
  new Hono().get('*', async (c) => {
    // A script of an older build: the page in its place would be taken for it.
    if (c.req.path.startsWith('/desk/assets/')) return c.text('Not found', 404)
    const nonce = randomBytes(16).toString('base64url')
    const language = askedLanguage(c.req.header('accept-language'))
    const { t } = await loadDeskTexts(language)
    const title = await schoolName().catch(() => 'Prospectus')
    return c.html(deskShell({ nonce, assets, title, themeHref: '/theme.css', language, t }), 200, {
      ...securityHeaders({ origin, nonce, isPrivate: true, alsoAllow: { 'frame-src': ["'self'"] } }),
      'Cache-Control': 'no-store',
    })
  })
