import { t } from '../../../messages/message.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { ErrorSummary, hasErrors } from '../../components/error-summary.tsx'
import { EmailField } from '../../components/known-fields.tsx'
import { Page } from '../../components/page.tsx'
import { WrittenHead } from '../../components/written.tsx'
import { SiteForm } from '../../components/site-form.tsx'
import type { SystemPage } from '../../system.ts'
import { ChoiceFields } from './choice-fields.tsx'
import type { Offer, Typed } from './newsletter-offer.ts'

export type SubscribeErrors = { readonly email?: string; readonly topics?: string }

type Props = Pick<SystemPage, 'frame' | 'page' | 'path' | 'crumbs'> & {
  offer: Offer
  typed: Typed
  errors: SubscribeErrors
  /** What went wrong on our side. */
  notice?: string | undefined
}

/** Where one subscribes. The same for everyone, so that it is kept in memory: it says nothing of any address. */
export function SubscribePage({ frame, page, path, crumbs, offer, typed, errors, notice }: Props) {
  return (
    <Page
      frame={frame}
      title={page.title}
      description={page.lead}
      canonicalPath={path}
      crumbs={crumbs}
      problem={hasErrors(errors, notice) && <ErrorSummary errors={errors} notice={notice} />}
    >
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
      </div>
      <div className="section reply-card">
        <div className="section-head">
          <h2>{offer.newsletter.name}</h2>
          <p>{t('subscribe.how')}</p>
        </div>
        <div className="section-body">
          <SiteForm
            action={path}
            school={frame.school}
            consent={offer.newsletter.consent}
            submit={t('subscribe.submit')}
          >
            <EmailField
              words={{ label: t('subscribe.email') }}
              error={errors.email}
              typed={typed.email}
              isRequired
            />
            <ChoiceFields offer={offer} chosen={typed} error={errors.topics} />
          </SiteForm>
        </div>
      </div>
    </Page>
  )
}
