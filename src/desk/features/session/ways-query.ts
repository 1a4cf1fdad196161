import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api.ts'

/** How one can sign in at this school, beside the password. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => ask(api['sign-in'].ways.$get()),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Leads to the school's identity provider. */
export async function beginSingleSignOn(kind: 'oidc' | 'saml'): Promise<void> {
  const { url } = await ask(
    kind === 'oidc' ? api['sign-in'].oidc.begin.$post() : api['sign-in'].saml.begin.$post(),
  )
  window.location.assign(url)
}
