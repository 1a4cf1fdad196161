import type { ReactNode } from 'react'
import { t } from '../../messages/message.ts'
import { Breadcrumb, homeCrumb } from '../components/breadcrumb.tsx'
import { ContactLine } from '../components/contact-line.tsx'
import { ErrorSummary, hasErrors } from '../components/error-summary.tsx'
import { InquiryForm, type InquiryFormProps } from '../components/inquiry-form.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'
import { pageKey } from '../page-key.ts'
import { cardAt } from '../picture-cards.ts'

type Props = {
  frame: Frame
  inquiry: Omit<InquiryFormProps, 'school'>
  /** The program whose page led here. */
  about?: string | undefined
  /** What was sent before stands in it. */
  isChange?: boolean
  /** The programs that the address names. */
  ticked?: readonly string[]
  /** What else may help who asks. */
  beside?: ReactNode
}

/** The form on a page of its own. */
export function InquirePage({ frame, inquiry, about, ticked = [], isChange = false, beside }: Props) {
  const { form, errors, notice } = inquiry
  const title = isChange ? t('form.change') : titleOf(form.title, about)
  return (
    <Page
      frame={frame}
      title={title}
      description={form.lead}
      canonicalPath="/inquire"
      crumbs={frame.isEmbedded ? undefined : [homeCrumb(frame)]}
      herePath={pageKey(
        '/inquire',
        ticked.map((key) => ['program', key]),
      )}
      card={cardAt('/inquire')}
      problem={hasErrors(errors, notice) && <ErrorSummary errors={errors} notice={notice} />}
    >
      <div className="page-head">
        {!frame.isEmbedded && <Breadcrumb crumbs={[homeCrumb(frame)]} />}
        <h1>{title}</h1>
        <p className="lead">{form.lead}</p>
      </div>
      <div className="section reply-card">
        <div className="section-head">
          <p>{t('form.promise', { days: frame.school.promise.businessDays })}</p>
          <ContactLine school={frame.school} />
          {beside}
        </div>
        <div className="section-body">
          <InquiryForm {...inquiry} school={frame.school} />
        </div>
      </div>
    </Page>
  )
}

const titleOf = (title: string, about: string | undefined): string =>
  about === undefined ? title : t('form.about', { program: about })
