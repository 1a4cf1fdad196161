import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export type OidcProvider = {
  readonly issuer: string
  /** The account that it signs in next, without asking. */
  signsIn: string
  /** What it says of each account, by its own name for them. */
  readonly people: Record<string, object>
  close(): Promise<void>
}

/** Its one client is the desk. */
export const oidcClient = { clientId: 'desk', clientSecret: 'c'.repeat(40) }

/**
 * A real OpenID provider on loopback, at another site than `localhost`.
 * @param origin the desk's, asked for at the first request: a server is told of its provider before it has an address itself
 */
export async function startOidcProvider(
  origin: () => string,
  people: Record<string, object>,
): Promise<OidcProvider> {
  let provider: Provider | undefined
  const server = http.createServer((request, response) => answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const opened: OidcProvider = {
    issuer,
    signsIn: '',
    people,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    provider ??= openProvider(issuer, origin(), people)
    if (!request.url?.startsWith('/interaction/')) return void provider.callback()(request, response)
    void provider.interactionFinished(request, response, { login: { accountId: opened.signsIn } })
  }
  return opened
}

function openProvider(issuer: string, origin: string, people: OidcProvider['people']): Provider {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: oidcClient.clientId,
        client_secret: oidcClient.clientSecret,
        redirect_uris: [`${origin}/desk/sso/oidc`],
        post_logout_redirect_uris: [`${origin}/desk/sign-in`],
      },
    ],
    cookies: { keys: ['k'] },
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource(ctx, form) {
          ctx.body = `<!doctype html><html lang="en"><title>Sign out</title><h1>Sign out?</h1>${form}
            <button form="op.logoutForm" name="logout" value="yes">Yes, sign out</button>`
        },
      },
    },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId
      const grant = new provider.Grant({ clientId: oidc.client?.clientId, ...(accountId && { accountId }) })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  return provider
}
