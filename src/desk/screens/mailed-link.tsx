import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { requestSignInLink } from '../features/session/sign-in.ts'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { EmailField } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

/** Asks for a link that signs in. What it answers does not tell whether the address is a colleague's. */
export function MailedLinkScreen() {
  const [sentTo, setSentTo] = useState<string | null>(null)
  const form = useDeskForm({
    initialValues: { email: '' },
    send: requestSignInLink,
    onSent: (_done, { email }) => setSentTo(email),
  })
  return (
    <>
      {sentTo !== null ? (
        <>
          <ScreenHeading key="sent" title={t('forgotten.sent.title')} />
          <p className="lead">{t('mailed-link.sent', { email: sentTo })}</p>
        </>
      ) : (
        <>
          <ProblemSummary problems={form.problems} />
          <ScreenHeading title={t('mailed-link.title')} hasErrors={form.hasProblems} />
          <p className="lead">{t('mailed-link.lead')}</p>
          <Form
            onSubmit={form.onSubmit}
            submit={form.isBusy ? t('forgotten.submitting') : t('forgotten.submit')}
          >
            <EmailField field={form.field('email')} label={t('sign-in.email')} />
          </Form>
        </>
      )}
      <p className="form-aside">
        <Link to="/sign-in">{t('forgotten.back')}</Link>
      </p>
    </>
  )
}
