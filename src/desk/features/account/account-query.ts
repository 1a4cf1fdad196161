import { queryOptions } from '@tanstack/react-query'
import type { Language } from '../../../kernel/languages.ts'
import { api, ask } from '../../api.ts'
import { makePasskey } from '../session/passkey.ts'

/** One's own account. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => ask(api.account.$get()),
})

export const chooseLanguage = (language: Language) => ask(api.account.language.$post({ json: { language } }))

type Proof = { password: string }

export const changePassword = (json: { password: string; newPassword: string }) =>
  ask(api.account.password.$post({ json }))

export const beginAuthenticator = (json: Proof) => ask(api.account.authenticator.$post({ json }))
export const confirmAuthenticator = (json: { code: string }) =>
  ask(api.account.authenticator.confirm.$post({ json }))
export const removeAuthenticator = (json: Proof) => ask(api.account.authenticator.remove.$post({ json }))
export const renewRecoveryCodes = (json: Proof) => ask(api.account['recovery-codes'].$post({ json }))

/** Asks for the password, lets the browser make a passkey, and keeps it under a name. */
export async function addPasskey({ name, password }: Proof & { name: string }) {
  const request = await ask(api.account['passkey-request'].$post({ json: { password } }))
  const { response } = await makePasskey(request)
  return ask(api.account.passkeys.$post({ json: { name, response } }))
}

export const renamePasskey = (id: string, name: string) =>
  ask(api.account.passkeys[':id'].name.$post({ param: { id }, json: { name } }))
export const removePasskey = (id: string, json: Proof) =>
  ask(api.account.passkeys[':id'].remove.$post({ param: { id }, json }))
