import { html } from 'hono/html'
import { languages, type Language } from '../../kernel/languages.ts'
import type { DeskTranslate } from '../../messages/desk-message.ts'
import type { EntryAssets } from '../../platform/http/asset-manifest.ts'

type ShellOptions = {
  /** The same as in the policy's header; Mantine's style elements carry it. */
  nonce: string
  assets: EntryAssets
  /** The school's name. */
  title: string
  /** The style sheet with the school's colors. */
  themeHref: string
  /** What it speaks until the script knows its reader. */
  language: Language
  t: DeskTranslate
}

// Without an icon, browsers ask for /favicon.ico.
const noIcon = html`<link rel="icon" href="data:," />`

/** The one page of the staff app: its script draws everything else. */
export const deskShell = ({ nonce, assets, title, themeHref, language, t }: ShellOptions) =>
  html`<!doctype html>
    <html lang="${languages[language].tag}" dir="${languages[language].direction}" data-school="${title}">
      <head>
        <meta charset="utf-8" />
        <title>${t('desk.before', { school: title })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        ${noIcon}
        <meta property="csp-nonce" content="" nonce="${nonce}" />
        ${[...assets.styles, themeHref].map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        ${assets.preloads.map((href) => html`<link rel="modulepreload" href="${href}" />`)}
        ${assets.scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body>
        <div id="desk"></div>
        <noscript>
          <div>
            <h1>${t('desk.no-script.title')}</h1>
            <p>${t('desk.no-script.text')}</p>
          </div>
        </noscript>
      </body>
    </html>`
