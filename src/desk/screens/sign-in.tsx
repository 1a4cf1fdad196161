import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { t } from '../../messages/desk-message.ts'
import { signIn } from '../features/session/sign-in.ts'
import { fieldError } from '../ui/field-error.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useFormProblems } from '../ui/use-form-problems.ts'

const route = getRouteApi('/gate/sign-in')

export function SignInScreen() {
  const { next, why } = route.useSearch()
  const router = useRouter()
  const client = useQueryClient()
  const problems = useFormProblems(['email', 'password'])
  const submit = useMutation({
    mutationFn: signIn,
    onMutate: problems.clear,
    onError: problems.tell,
    onSuccess: (session) => {
      client.clear()
      client.setQueryData(['session'], session)
      router.history.replace(next ?? '/desk')
    },
  })

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    // The button stays enabled, because `disabled` would drop the focus.
    if (submit.isPending) return
    const typed = new FormData(event.currentTarget)
    submit.mutate({ email: String(typed.get('email')), password: String(typed.get('password')) })
  }

  return (
    <>
      <ProblemSummary problems={problems.summary} />
      {why && !problems.hasAny && (
        <p className="notice" role="status">
          {t(why === 'ended' ? 'sign-in.ended' : why === 'made' ? 'setup.made' : 'sign-in.signed-out')}
        </p>
      )}
      <ScreenHeading title={t('sign-in.title')} hasErrors={problems.hasAny} />
      <form className="form" noValidate onSubmit={send}>
        <TextInput
          id="email"
          name="email"
          type="email"
          label={t('sign-in.email')}
          autoComplete="username"
          spellCheck={false}
          maxLength={254}
          error={fieldError(problems.at.email)}
          onChange={() => problems.mend('email')}
        />
        <PasswordField
          id="password"
          name="password"
          label={t('sign-in.password')}
          autoComplete="current-password"
          error={fieldError(problems.at.password)}
          onChange={() => problems.mend('password')}
        />
        <Button type="submit">{submit.isPending ? t('sign-in.submitting') : t('sign-in.submit')}</Button>
      </form>
    </>
  )
}
