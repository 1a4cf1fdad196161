import { t } from '../../messages/desk-message.ts'

/** The part of Vite's manifest that is read here, by source file. */
export type DeskManifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[] }
  >
>

type ShellOptions = {
  /** The same as in the policy's header; Mantine's style elements carry it. */
  nonce: string
  manifest: DeskManifest
  /** The school's name. */
  title: string
  /** The style sheet with the school's colors. */
  themeHref?: string
}

const entry = 'src/desk/main.tsx'
const base = '/desk/assets/'

/** The one page of the staff app: everything else is drawn by its script. */
export function deskShell({ nonce, manifest, title, themeHref }: ShellOptions): string {
  const main = manifest[entry]
  if (!main) throw new Error(`the desk was built without ${entry}`)
  const school = escapeHtml(title)
  const css = [...(main.css ?? [])].map((file) => base + file)
  return [
    `<!doctype html><html lang="en" data-school="${school}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(t('desk.before', { school: title }))}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">',
    // Without this, browsers ask for /favicon.ico.
    '<link rel="icon" href="data:,">',
    `<meta property="csp-nonce" nonce="${nonce}">`,
    ...css.map((href) => `<link rel="stylesheet" href="${href}">`),
    themeHref ? `<link rel="stylesheet" href="${escapeHtml(themeHref)}">` : '',
    ...(main.imports ?? []).map((key) => `<link rel="modulepreload" href="${base}${manifest[key]?.file}">`),
    `<script type="module" src="${base}${main.file}"></script></head>`,
    `<body><div id="desk"></div><noscript><main><h1>${escapeHtml(t('desk.no-script.title'))}</h1>`,
    `<p>${escapeHtml(t('desk.no-script.text'))}</p></main></noscript></body></html>`,
  ].join('\n')
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
