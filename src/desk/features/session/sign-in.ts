import type { SecondStep, SessionView } from '../../../core/staff/schema.ts'
import { api, ask, lastApi, stopAsking } from '../../api.ts'
import { askForPasskey } from './passkey.ts'

export type Entered = { session: SessionView | null; second: SecondStep | null }

const asEntered = async (answer: Promise<{ second: SecondStep | null }>): Promise<Entered> => {
  const { second } = await answer
  return { second, session: second ? null : await ask(api.session.$get()) }
}

/** Opens a session and says who is in it, or what is still to do. */
export const signIn = (json: { email: string; password: string }) =>
  asEntered(ask(api['sign-in'].$post({ json })))

export const takeSecondStep = (json: { token: string; code: string }) =>
  asEntered(ask(api['sign-in'].second.$post({ json })))

/** Signs in with whichever passkey the browser has for us; as the second step where there is a token. */
export async function signInByPasskey(token: string | null): Promise<Entered> {
  const request = await ask(api['sign-in']['passkey-request'].$post())
  const { response } = await askForPasskey(request)
  return asEntered(
    ask(
      token === null
        ? api['sign-in'].passkey.$post({ json: { response } })
        : api['sign-in'].second.$post({ json: { token, response } }),
    ),
  )
}

export const signInByLink = (token: string) => asEntered(ask(api['sign-in'].link.$post({ json: { token } })))

/** @param search the query with which the identity provider led back */
export const finishSingleSignOn = (kind: string, search: string) =>
  asEntered(
    ask(
      kind === 'saml'
        ? api['sign-in'].saml.$post({ json: { token: new URLSearchParams(search).get('token') ?? '' } })
        : api['sign-in'].oidc.$post({ json: { search } }),
    ),
  )

export const requestSignInLink = (json: { email: string }) => ask(api.access['sign-in-link'].$post({ json }))

/** @returns where the browser goes next; null for nowhere */
export async function signOut(): Promise<string | null> {
  const askAgain = stopAsking()
  try {
    return (await ask(lastApi['sign-out'].$post())).next
  } catch (error) {
    askAgain()
    throw error
  }
}

/** Makes the first administrator. */
export async function setUp(json: { token: string; name: string; email: string; password: string }) {
  await ask(api.setup.$post({ json }))
}

/** Asks whether the link of the first administrator still works. */
export const readSetupLink = (token: string) => ask(api.setup.link.$post({ json: { token } }))

/** What a link that was mailed is for, and to whom. */
export const readLink = (token: string) => ask(api.access.link.$post({ json: { token } }))

/** Makes an invited person a colleague. */
export const acceptInvitation = (json: { token: string; name: string; password: string }) =>
  ask(api.access.invitation.$post({ json }))

export const requestPasswordReset = (json: { email: string }) =>
  ask(api.access['reset-request'].$post({ json }))

export const resetPassword = (json: { token: string; password: string }) =>
  ask(api.access.reset.$post({ json }))
