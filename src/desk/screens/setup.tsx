import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { setUp, signIn } from '../features/session/sign-in.ts'
import { EmailField, Form, PasswordField, TextField } from '../ui/form.tsx'
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

  return (
    <>
      <ProblemSummary problems={problems.summary} />
      <ScreenHeading title={t('setup.title')} hasErrors={problems.hasAny} />
      <p className="lead">{token ? t('setup.lead') : t('setup.no-token')}</p>
      {token && (
        <Form
          isBusy={submit.isPending}
          submit={submit.isPending ? t('setup.submitting') : t('setup.submit')}
          onSend={(read) =>
            submit.mutate({
              token,
              name: read('name'),
              email: read('email'),
              password: read('password'),
            })
          }
        >
          <TextField name="name" label={t('setup.name')} autoComplete="name" problems={problems} />
          <EmailField label={t('setup.email')} problems={problems} />
          <PasswordField
            name="password"
            label={t('setup.password')}
            description={t('setup.password.hint')}
            autoComplete="new-password"
            problems={problems}
          />
        </Form>
      )}
    </>
  )
}
