import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { t } from '../../messages/desk-message.ts'
import { setUp, signIn } from '../features/session/sign-in.ts'
import { fieldError } from '../ui/field-error.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { ProblemSummary } from '../ui/problem-summary.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useFormProblems } from '../ui/use-form-problems.ts'

const route = getRouteApi('/gate/setup')

export function SetupScreen() {
  const { token } = route.useSearch()
  const router = useRouter()
  const client = useQueryClient()
  const problems = useFormProblems(['name', 'email', 'password'])
  const submit = useMutation({
    mutationFn: setUp,
    onMutate: problems.clear,
    onError: problems.tell,
    onSuccess: async (_made, { email, password }) => {
      const session = await signIn({ email, password }).catch(() => null)
      if (session) client.setQueryData(['session'], session)
      router.history.replace(session ? '/desk' : '/desk/sign-in?why=made')
    },
  })

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (submit.isPending) return
    const typed = new FormData(event.currentTarget)
    const read = (name: string) => String(typed.get(name) ?? '')
    submit.mutate({ token, name: read('name'), email: read('email'), password: read('password') })
  }

  return (
    <>
      <ProblemSummary problems={problems.summary} />
      <ScreenHeading title={t('setup.title')} hasErrors={problems.hasAny} />
      <p className="lead">{token ? t('setup.lead') : t('setup.no-token')}</p>
      {token && (
        <form className="form" noValidate onSubmit={send}>
          <TextInput
            id="name"
            name="name"
            label={t('setup.name')}
            autoComplete="name"
            maxLength={200}
            error={fieldError(problems.at.name)}
            onChange={() => problems.mend('name')}
          />
          <TextInput
            id="email"
            name="email"
            type="email"
            label={t('setup.email')}
            autoComplete="username"
            spellCheck={false}
            maxLength={254}
            error={fieldError(problems.at.email)}
            onChange={() => problems.mend('email')}
          />
          <PasswordField
            id="password"
            name="password"
            label={t('setup.password')}
            description={t('setup.password.hint')}
            autoComplete="new-password"
            error={fieldError(problems.at.password)}
            onChange={() => problems.mend('password')}
          />
          <Button type="submit">{submit.isPending ? t('setup.submitting') : t('setup.submit')}</Button>
        </form>
      )}
    </>
  )
}
