import { getRouteApi } from '@tanstack/react-router'
import type { LinkView } from '../../core/staff/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { LinkGate } from '../features/session/link-gate.tsx'
import { acceptInvitation, readLink } from '../features/session/sign-in.ts'
import { useEntrance } from '../features/session/use-entrance.ts'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { NewPasswordField, TextField } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { sayRole } from '../ui/words.ts'

const route = getRouteApi('/gate/welcome')

export function WelcomeScreen() {
  const { token } = route.useSearch()
  return (
    <LinkGate token={token} read={readLink}>
      {(link) => <Welcome token={token} link={link} />}
    </LinkGate>
  )
}

function Welcome({ token, link }: { token: string; link: LinkView }) {
  const enter = useEntrance('made')
  const form = useDeskForm({
    initialValues: { name: '', password: '' },
    send: (values) => acceptInvitation({ token, ...values }),
    onSent: ({ email }, { password }) => enter({ email, password }),
  })
  return (
    <>
      <ProblemSummary problems={form.problems} />
      <ScreenHeading title={t('welcome.title')} hasErrors={form.hasProblems} />
      <p className="lead">{t('welcome.lead', { email: link.email, role: sayRole(link.role) })}</p>
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('setup.submitting') : t('setup.submit')}>
        {/* For password managers, which file the password under it. */}
        <input type="hidden" autoComplete="username" value={link.email} readOnly />
        <TextField field={form.field('name')} label={t('setup.name')} autoComplete="name" />
        <NewPasswordField field={form.field('password')} />
      </Form>
    </>
  )
}
