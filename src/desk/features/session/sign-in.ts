import { api, ask } from '../../api.ts'

/** Opens a session and says who is in it. */
export async function signIn(json: { email: string; password: string }) {
  await ask(api['sign-in'].$post({ json }))
  return ask(api.session.$get())
}

export const signOut = () => ask(api['sign-out'].$post())

/** Makes the first administrator. */
export async function setUp(json: { token: string; name: string; email: string; password: string }) {
  await ask(api.setup.$post({ json }))
}

/** What a link that was mailed is for, and to whom. */
export const readLink = (token: string) => ask(api.access.link.$post({ json: { token } }))

/** Makes an invited person a colleague. */
export const acceptInvitation = (json: { token: string; name: string; password: string }) =>
  ask(api.access.invitation.$post({ json }))

export const requestPasswordReset = (json: { email: string }) =>
  ask(api.access['reset-request'].$post({ json }))

export const resetPassword = (json: { token: string; password: string }) =>
  ask(api.access.reset.$post({ json }))
