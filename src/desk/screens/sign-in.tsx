import { getRouteApi, Link } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { OtherWays } from '../features/session/other-ways.tsx'
import { SecondStep } from '../features/session/second-step.tsx'
import { signIn } from '../features/session/sign-in.ts'
import { useEntered } from '../features/session/use-entered.ts'
import { Form, useDeskForm } from '../ui/desk-form.tsx'
import { EmailField, PasswordField } from '../ui/form.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/gate/sign-in')

const notices = {
  ended: 'sign-in.ended',
  'signed-out': 'sign-in.signed-out',
  made: 'setup.made',
  reset: 'reset.done',
} as const

export function SignInScreen() {
  const { next, why } = route.useSearch()
  const { second, onEntered, onBack } = useEntered(next)
  const form = useDeskForm({
    initialValues: { email: '', password: '' },
    send: signIn,
    onSent: onEntered,
  })
  if (second) return <SecondStep step={second} onEntered={onEntered} onBack={onBack} />

  return (
    <>
      <ProblemSummary problems={form.problems} />
      {why && !form.hasProblems && (
        <p className="notice" role="status">
          {t(notices[why])}
        </p>
      )}
      <ScreenHeading title={t('sign-in.title')} hasErrors={form.hasProblems} />
      <Form onSubmit={form.onSubmit} submit={form.isBusy ? t('sign-in.submitting') : t('sign-in.submit')}>
        <EmailField field={form.field('email')} label={t('sign-in.email')} />
        <PasswordField
          field={form.field('password')}
          label={t('sign-in.password')}
          autoComplete="current-password"
        />
      </Form>
      <p className="form-aside">
        <Link to="/forgotten">{t('sign-in.forgotten')}</Link>
      </p>
      <OtherWays onEntered={onEntered} />
    </>
  )
}
