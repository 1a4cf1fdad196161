import { getRouteApi } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { LinkGate } from '../features/session/link-gate.tsx'
import { readSetupLink, setUp } from '../features/session/sign-in.ts'
import { useEntrance } from '../features/session/use-entrance.ts'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { EmailField, NewPasswordField, TextField } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/gate/setup')

export function SetupScreen() {
  const { token } = route.useSearch()
  if (!token)
    return (
      <>
        <ScreenHeading title={t('setup.title')} />
        <p className="lead">{t('setup.no-token')}</p>
      </>
    )
  return (
    <LinkGate token={token} read={readSetupLink} spent={t('setup.spent')}>
      {() => <Setup token={token} />}
    </LinkGate>
  )
}

function Setup({ token }: { token: string }) {
  const enter = useEntrance('made')
  const form = useDeskForm({
    initialValues: { name: '', email: '', password: '' },
    send: (values) => setUp({ token, ...values }),
    onSent: (_made, { email, password }) => enter({ email, password }),
  })

  return (
    <>
      <ProblemSummary problems={form.problems} />
      <ScreenHeading title={t('setup.title')} hasErrors={form.hasProblems} />
      <p className="lead">{t('setup.lead')}</p>
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('setup.submitting') : t('setup.submit')}>
        <TextField field={form.field('name')} label={t('setup.name')} autoComplete="name" />
        <EmailField field={form.field('email')} label={t('setup.email')} />
        <NewPasswordField field={form.field('password')} />
      </Form>
    </>
  )
}
