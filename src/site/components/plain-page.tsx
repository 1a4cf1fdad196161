import type { ReactNode } from 'react'
import type { Frame } from '../frame.ts'
import { ErrorSummary, hasErrors } from './error-summary.tsx'
import { Page } from './page.tsx'

type Props = {
  frame: Frame
  title: string
  errors?: Readonly<Record<string, string | undefined>>
  children: ReactNode
}

/** A page that only mail or a form leads to: one thing, with one form at most. */
export function PlainPage({ frame, title, errors = {}, children }: Props) {
  return (
    <Page
      frame={frame}
      title={title}
      canonicalPath={null}
      noindex
      problem={hasErrors(errors) && <ErrorSummary errors={errors} />}
    >
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <div className="section">
        <div className="section-body email-page">{children}</div>
      </div>
    </Page>
  )
}
