import type { Context } from 'hono'
import { contactOf } from '../../../core/content/index.ts'
import type { InquiryErrors } from '../../../core/intake/schema.ts'
import { cleanAddress, isEmailAddress } from '../../../kernel/email-address.ts'
import { t } from '../../../messages/message.ts'
import { addressBucket } from '../../../platform/http/client-address.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { ErrorSummary, hasErrors } from '../../components/error-summary.tsx'
import { Page } from '../../components/page.tsx'
import { WrittenHead } from '../../components/written.tsx'
import { readFields, seeOther } from '../../posted-form.ts'
import type { SiteEnv, SiteSystem, SystemPage, SystemTools } from '../../system.ts'
import { reportFields, ReportForm, type ReportDraft } from './report-form.tsx'

const empty: ReportDraft = { message: '', page: '', first_name: '', email: '' }
const maxPage = 300

type State = { draft: ReportDraft; errors: InquiryErrors; notice?: string }

/** "Report a barrier or a mistake": an inquiry with a receipt and a promise, as any other. */
export const reportSystem: SiteSystem = {
  name: 'report',
  queryKeys: { '/': ['page'] },
  routes(app, tools) {
    app.get('/', async (c) => {
      const page = c.req.query('page')?.slice(0, maxPage) ?? ''
      const make = async () => {
        const shown = await tools.load(c)
        return shown.made(<ReportPage shown={shown} state={{ draft: { ...empty, page }, errors: {} }} />)
      }
      // Addresses of pages are without number, and would push out of memory what everyone reads.
      return page === '' ? tools.cached(c, make) : tools.once(c, await make())
    })

    app.post('/', async (c) => {
      const fields = readFields(c)
      const draft: ReportDraft = {
        ...empty,
        ...Object.fromEntries(reportFields.map((name) => [name, (fields.get(name) ?? '').toWellFormed()])),
      }
      // The inquiry form may be sent without a question; a report without one says nothing.
      if (draft.message.trim() === '')
        return again(c, tools, { kind: 'mistaken', mistakes: mistakesOf(draft) }, draft, {
          message: t('report.missing'),
        })
      const { message, page, first_name, email } = draft
      const entered = await tools.enter({
        channel: 'report',
        answers: { first_name, email, message },
        more: page.trim() === '' ? {} : { page: page.slice(0, maxPage) },
        from: c.env.place?.path ?? '/',
        sender: { place: addressBucket(c.env.clientAddress), honeypot: fields.get('topic_note') ?? '' },
      })
      return entered.kind === 'received'
        ? seeOther(`/receipts/${entered.receipt}/${entered.token}`)
        : again(c, tools, entered, draft)
    })
  },
}

type NotReceived = Exclude<Awaited<ReturnType<SystemTools['enter']>>, { kind: 'received' }>

/** All that is wrong beside a report that says nothing, so that nobody sends it three times. */
const mistakesOf = ({ first_name, email }: ReportDraft) => ({
  ...(first_name.trim() === '' && { first_name: { code: 'missing' as const } }),
  ...(email.trim() === ''
    ? { email: { code: 'missing' as const } }
    : !isEmailAddress(cleanAddress(email)) && { email: { code: 'not-an-email' as const } }),
})

async function again(
  c: Context<SiteEnv>,
  tools: SystemTools,
  entered: NotReceived,
  draft: ReportDraft,
  missing: InquiryErrors = {},
): Promise<Response> {
  const shown = await tools.load(c)
  if (entered.kind === 'not-kept') {
    const notice = t('report.not-kept', { email: contactOf(shown.frame.school).email })
    return tools.show(c, shown.made(<ReportPage shown={shown} state={{ draft, errors: {}, notice }} />), 503)
  }
  const { first_name: name, email } = entered.mistakes
  const errors: InquiryErrors = {
    ...missing,
    ...(name && { first_name: t('mistake.missing.name') }),
    ...(email && { email: t(email.code === 'missing' ? 'mistake.missing.email' : 'mistake.email') }),
  }
  return tools.show(c, shown.made(<ReportPage shown={shown} state={{ draft, errors }} />), 422)
}

function ReportPage({ shown, state }: { shown: SystemPage; state: State }) {
  const { frame, page, path, crumbs } = shown
  const { draft, errors, notice } = state
  const problem = hasErrors(errors, notice) ? <ErrorSummary errors={errors} notice={notice} /> : undefined
  return (
    <Page
      frame={frame}
      title={page.title}
      description={page.lead}
      canonicalPath={path}
      crumbs={crumbs}
      problem={problem}
    >
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
      </div>
      <div className="section">
        <div className="section-body">
          <ReportForm action={path} draft={draft} errors={errors} school={frame.school} />
        </div>
      </div>
    </Page>
  )
}
