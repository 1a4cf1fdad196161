import type { ReactNode } from 'react'
import { languageOf, languages } from '../../kernel/languages.ts'
import { spokenLocale, spokenTag } from '../../messages/message.ts'

type Props = { title: string; css: readonly string[]; children: ReactNode }

/** A page of one text, from a server that can read nothing of the school. */
export function BarePage({ title, css, children }: Props) {
  return (
    <html
      lang={spokenTag()}
      dir={languages[languageOf(spokenLocale())].direction === 'rtl' ? 'rtl' : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
      </head>
      <body className="bare">
        <main id="main">
          <div className="page-head">
            <h1>{title}</h1>
            {children}
          </div>
        </main>
      </body>
    </html>
  )
}
