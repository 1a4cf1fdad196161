import type { ReactElement } from 'react'
import type { ContentTypes, DataOf } from '../../src/core/content/index.ts'
import type { Acknowledgement } from '../../src/core/outreach/index.ts'
import type { SubmissionState } from '../../src/core/submissions/index.ts'
import type { InquiryDraft, InquiryErrors } from '../../src/core/intake/schema.ts'
import { instantAt } from '../../src/kernel/dates.ts'
import { clockAt } from '../../src/site/clock.ts'
import type { Frame } from '../../src/site/frame.ts'
import { ContentPage, shownAsPage } from '../../src/site/pages/content.tsx'
import { InquirePage } from '../../src/site/pages/inquire.tsx'
import { LandingPage } from '../../src/site/pages/landing.tsx'
import { NotFoundPage } from '../../src/site/pages/not-found.tsx'
import { ProgramPage } from '../../src/site/pages/program.tsx'
import { ReceiptPage } from '../../src/site/pages/receipt.tsx'
import { BareReceiptPage } from '../../src/site/pages/bare-receipt.tsx'
import { FailurePage, type FailureKind } from '../../src/site/pages/failure.tsx'
import { renderPage as renderBytes } from '../../src/site/render.ts'
import { demoDocument, demoFrame, demoInquiry, demoList } from './demo-pages.ts'
import { zoe } from './inquirers.ts'

const renderPage = (page: ReactElement) => renderBytes(page).toString()

type Program = DataOf<ContentTypes['program']>
type Form = { draft?: Partial<InquiryDraft>; errors?: InquiryErrors; notice?: string }

/** The pages of the demo school as a server would send them, without a server. */
export function demoSite(frame: Frame = demoFrame(), today = '2026-01-10') {
  const { timeZone } = frame.school
  const clock = clockAt(instantAt(today, '12:00', timeZone), timeZone)
  const inquiry = ({ draft, errors, notice }: Form) => ({ ...demoInquiry(draft, errors), notice })
  return {
    landing: (form: Form = {}) =>
      renderPage(
        <LandingPage
          frame={frame}
          page={demoDocument('page', 'home')}
          degreeTypes={demoList('degree-type')}
          programs={demoList('program')}
          brochure={demoList('document')[0] ?? null}
          inquiry={inquiry(form)}
          clock={clock}
        />,
      ),
    inquire: (form: Form = {}) =>
      renderPage(<InquirePage frame={frame} inquiry={{ ...inquiry(form), from: '/inquire' }} />),
    program: (slug: string, changes: Partial<Program> = {}) => {
      const program = { ...demoDocument('program', slug), ...changes }
      const degree = program.degreeType === undefined ? null : demoDocument('degree-type', program.degreeType)
      return renderPage(
        <ProgramPage frame={frame} slug={slug} program={program} degree={degree} clock={clock} />,
      )
    },
    page: (key: string) =>
      renderPage(
        <ContentPage
          frame={frame}
          path={`/${key}`}
          page={demoDocument('page', key)}
          parents={[]}
          posts={demoList('post').map((post) => ({ key: post.key, ...post.summary }))}
        />,
      ),
    post: (key: string) =>
      renderPage(
        <ContentPage
          frame={frame}
          path={`/${key}`}
          page={shownAsPage(demoDocument('post', key))}
          parents={[]}
          posts={[]}
        />,
      ),
    receipt: (
      state: SubmissionState,
      promisedBy: string | null,
      acknowledgement: Acknowledgement | null = null,
    ) =>
      renderPage(
        <ReceiptPage
          frame={frame}
          number="R-7K3M-9QPD-4TXW"
          promise={promisedBy === null ? null : { is: 'running', instant: promisedBy }}
          state={state}
          sent={
            promisedBy === null
              ? null
              : {
                  inquiry: zoe,
                  acknowledgement,
                  form: demoDocument('form', 'inquiry'),
                  programs: demoList('program').filter(({ key }) => zoe.programs.includes(key)),
                  clock,
                }
          }
          changeHref="/receipts/R-7K3M-9QPD-4TXW/token/change"
        />,
      ),
    bareReceipt: () => renderPage(<BareReceiptPage number="R-7K3M-9QPD-4TXW" css={frame.assets.css} />),
    notFound: () => renderPage(<NotFoundPage frame={frame} />),
    failure: (kind: FailureKind, wasSent = true) =>
      renderPage(<FailurePage requestId="id" kind={kind} wasSent={wasSent} css={frame.assets.css} />),
  }
}
