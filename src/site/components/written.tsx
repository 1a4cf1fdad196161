import type { ReactNode } from 'react'
import type { ShownPage } from '../pages/content.tsx'
import { markedAs } from '../visited-language.ts'

type Page = Pick<ShownPage, 'title' | 'lead' | 'own'>

/** The title of a page and what it is about, as the school wrote them: in its own language where they have no translation. */
export function WrittenHead({ page: { title, lead, own } }: { page: Page }) {
  return (
    <>
      <h1 {...markedAs(own)}>{title}</h1>
      <p className="lead" {...markedAs(own)}>
        {lead}
      </p>
    </>
  )
}

/** A part of a page as the school wrote it. */
export function Written({ page: { own }, children }: { page: Pick<Page, 'own'>; children: ReactNode }) {
  return own ? <div {...markedAs(own)}>{children}</div> : children
}
