import { t } from '../../messages/message.ts'

type Props = { number: string; css: readonly string[]; language?: string }

/** The receipt from a server that could not read anything of the school yet: the number, and what holds without it. */
export function BareReceiptPage({ number, css, language = 'en-US' }: Props) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <title>{t('receipt.title')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body>
        <main id="main">
          <div className="page-head">
            <h1>{t('receipt.title')}</h1>
            <h2 id="number-title">{t('receipt.number')}</h2>
            <p className="receipt-number" aria-labelledby="number-title">
              {number}
            </p>
            <p>{t('receipt.keep')}</p>
            <p>{t('receipt.soon')}</p>
          </div>
        </main>
      </body>
    </html>
  )
}
