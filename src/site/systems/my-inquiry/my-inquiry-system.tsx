import { askForCode } from '../../../core/visits/index.ts'
import { cleanAddress } from '../../../kernel/email-address.ts'
import { AppError, isUnavailable } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { t } from '../../../messages/message.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { ErrorSummary, hasErrors } from '../../components/error-summary.tsx'
import { EmailField } from '../../components/known-fields.tsx'
import { Page } from '../../components/page.tsx'
import { WrittenHead } from '../../components/written.tsx'
import { SiteForm } from '../../components/site-form.tsx'
import { seeOther } from '../../posted-form.ts'
import type { SiteSystem, SystemPage } from '../../system.ts'

/** Where one asks for a code. It goes on at `/my`, which stays where it is wherever this page moves. */
export const myInquirySystem: SiteSystem = {
  name: 'my-inquiry',
  routes(app, tools) {
    app.get('/', (c) =>
      tools.cached(c, async () => {
        const loaded = await tools.load(c)
        return loaded.made(<OpenPage {...loaded} email="" />)
      }),
    )

    app.post('/', async (c) => {
      const fields = new URLSearchParams(c.env.body.toString())
      const email = cleanAddress(fields.get('email') ?? '').slice(0, 300)
      try {
        // A program that fills in every field learns as little as anyone.
        const id = fields.get('topic_note')
          ? newId()
          : await askForCode(tools.ctx(c), { email, purpose: 'open', networkKey: tools.networkOf(c) })
        return seeOther(`/my/code/${id}`)
      } catch (error) {
        const isAway = isUnavailable(error)
        if (!isAway && !(error instanceof AppError && error.code === 'invalid')) throw error
        const loaded = await tools.load(c)
        const said = isAway ? { notice: t('my.away') } : { error: t('my.email.wrong') }
        return tools.show(
          c,
          loaded.made(<OpenPage {...loaded} email={email} {...said} />),
          isAway ? 503 : 422,
        )
      }
    })
  },
}

type Props = Pick<SystemPage, 'frame' | 'page' | 'path' | 'crumbs'> & {
  email: string
  error?: string
  /** What went wrong on our side. */
  notice?: string
}

/** The same for everyone, so that it is kept in memory. */
function OpenPage({ frame, page, path, crumbs, email, error, notice }: Props) {
  const errors = { email: error }
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
      <div className="section">
        <div className="section-body">
          <p>{t('my.open.how')}</p>
          <SiteForm action={path} school={frame.school} submit={t('my.open.submit')}>
            <EmailField words={{ label: t('my.email') }} error={error} typed={email} isRequired />
          </SiteForm>
        </div>
      </div>
    </Page>
  )
}
