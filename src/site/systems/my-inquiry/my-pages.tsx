import type { ReactNode } from 'react'
import type { CodePurpose, NotOpened } from '../../../core/visits/index.ts'
import { t } from '../../../messages/message.ts'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Field } from '../../components/field.tsx'
import { Page } from '../../components/page.tsx'
import type { Frame } from '../../frame.ts'

type PlainProps = {
  frame: Frame
  title: string
  errors?: Readonly<Record<string, string | undefined>>
  children: ReactNode
}

/** All pages on the way to one's own: one thing each, with one form at most. */
export function PlainPage({ frame, title, errors = {}, children }: PlainProps) {
  const hasErrors = Object.values(errors).some(Boolean)
  return (
    <Page
      frame={frame}
      title={title}
      canonicalPath={null}
      noindex
      problem={hasErrors && <ErrorSummary errors={errors} />}
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

type CodeProps = { frame: Frame; action: string; purpose: CodePurpose; refused?: NotOpened | undefined }

/** Waits for the code. It says the same whether or not anyone wrote from the address. */
export function CodePage({ frame, action, purpose, refused }: CodeProps) {
  const error = refused && t(`my.code.${refused}`)
  return (
    <PlainPage frame={frame} title={t('my.code.title')} errors={{ code: error }}>
      <p>{t(`my.code.text.${purpose}`)}</p>
      <form className="inquiry" action={action} method="post" noValidate>
        <Field name="code" words={{ label: t('my.code.label'), help: t('my.code.help') }} error={error}>
          {(described) => (
            <input
              {...described}
              className="code"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={12}
              required
            />
          )}
        </Field>
        <div className="field-wide submit">
          <button type="submit" className="button">
            {t(`my.code.submit.${purpose}`)}
          </button>
        </div>
      </form>
      <p>
        {t('my.code.nothing')} <Start frame={frame} />
      </p>
    </PlainPage>
  )
}

/** Behind a link of mail: only the button sends a code. */
export function LinkPage({ frame, action }: { frame: Frame; action: string }) {
  return (
    <PlainPage frame={frame} title={t('my.link.title')}>
      <p>{t('my.link.text')}</p>
      <form action={action} method="post">
        <button type="submit" className="button">
          {t('my.open.submit')}
        </button>
      </form>
    </PlainPage>
  )
}

type SaidProps = { frame: Frame; title: string; text: string; leadsOn?: boolean }

/** Says how something ended. */
export function SaidPage({ frame, title, text, leadsOn = true }: SaidProps) {
  return (
    <PlainPage frame={frame} title={title}>
      <p>{text}</p>
      {leadsOn && (
        <p>
          <Start frame={frame} />
        </p>
      )}
    </PlainPage>
  )
}

const Start = ({ frame }: { frame: Frame }) =>
  frame.systems['my-inquiry'] ? <a href={frame.systems['my-inquiry']}>{t('my.start')}</a> : null
