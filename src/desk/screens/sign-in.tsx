import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { t } from '../../messages/desk-message.ts'
import { signIn } from '../features/session/sign-in.ts'
import { EmailField, Form, PasswordField } from '../ui/form.tsx'
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

  return (
    <>
      <ProblemSummary problems={problems.summary} />
      {why && !problems.hasAny && (
        <p className="notice" role="status">
          {t(why === 'ended' ? 'sign-in.ended' : why === 'made' ? 'setup.made' : 'sign-in.signed-out')}
        </p>
      )}
      <ScreenHeading title={t('sign-in.title')} hasErrors={problems.hasAny} />
      <Form
        isBusy={submit.isPending}
        submit={submit.isPending ? t('sign-in.submitting') : t('sign-in.submit')}
        onSend={(read) => submit.mutate({ email: read('email'), password: read('password') })}
      >
        <EmailField label={t('sign-in.email')} problems={problems} />
        <PasswordField
          name="password"
          label={t('sign-in.password')}
          autoComplete="current-password"
          problems={problems}
        />
      </Form>
    </>
  )
}
