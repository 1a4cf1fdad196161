import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { signIn } from './sign-in.ts'

/** Leads to the desk with a password that was just chosen; to the sign-in page, which says why, where that fails. */
export function useEntrance(why: 'made' | 'reset') {
  const router = useRouter()
  const client = useQueryClient()
  return async (input: { email: string; password: string }) => {
    // Who has a second factor goes through the whole sign-in.
    const session = await signIn(input).then(
      (entered) => entered.session,
      () => null,
    )
    client.clear()
    if (session) client.setQueryData(['session'], session)
    router.history.replace(session ? '/desk' : `/desk/sign-in?why=${why}`)
  }
}
