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
