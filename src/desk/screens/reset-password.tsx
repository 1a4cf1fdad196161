import { getRouteApi } from '@tanstack/react-router'
import type { LinkView } from '../../core/staff/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { LinkGate } from '../features/session/link-gate.tsx'
import { readLink, resetPassword } from '../features/session/sign-in.ts'
import { useEntrance } from '../features/session/use-entrance.ts'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { NewPasswordField } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/gate/reset-password')

export function ResetPasswordScreen() {
  const { token } = route.useSearch()
  return (
    <LinkGate token={token} read={readLink}>
      {(link) => <ResetPassword token={token} link={link} />}
    </LinkGate>
  )
}

function ResetPassword({ token, link }: { token: string; link: LinkView }) {
  const enter = useEntrance('reset')
  const form = useDeskForm({
    initialValues: { password: '' },
    send: ({ password }) => resetPassword({ token, password }),
    onSent: ({ email }, { password }) => enter({ email, password }),
  })
  return (
    <>
      <ProblemSummary problems={form.problems} />
      <ScreenHeading title={t('reset.title')} hasErrors={form.hasProblems} />
      <p className="lead">{t('reset.lead', { email: link.email })}</p>
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('reset.submitting') : t('reset.submit')}>
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        <NewPasswordField field={form.field('password')} />
      </Form>
    </>
  )
}
