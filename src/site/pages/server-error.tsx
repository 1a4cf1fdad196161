import { t } from '../../messages/message.ts'

type Props = {
  requestId: string
  /** `busy` (503) passes by itself; `failed` (500) is ours to mend. */
  kind: 'failed' | 'busy'
  css: readonly string[]
  language?: string
}

/** When we failed. Needs nothing but a request id: neither content nor database. */
export function ServerErrorPage({ requestId, kind, css, language = 'en-US' }: Props) {
  const title = kind === 'busy' ? t('server-error.busy.title') : t('server-error.title')
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <main id="main">
          <div className="page-head">
            <h1>{title}</h1>
            <p className="lead">{t('server-error.text')}</p>
            <p>{t('server-error.request', { id: requestId })}</p>
            <p>
              <a href="/">{t('not-found.home')}</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  )
}
