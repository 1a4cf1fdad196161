import { AppError } from '../../kernel/errors.ts'
import { loadOnce } from '../../kernel/memo.ts'
import type { Identity, SingleSignOnSettings } from './schema.ts'

const load = () => import('openid-client')
const timeoutSeconds = 10

/** What a browser holds, sealed, while it is at the identity provider. */
export type OidcRequest = { kind: 'oidc'; state: string; nonce: string; verifier: string }

export type Oidc = {
  begin(): Promise<{ url: string; request: OidcRequest }>
  /** @param search the query it came back with @throws AppError `forbidden` for an answer that does not hold, `unavailable` */
  finish(request: OidcRequest, search: string): Promise<Identity>
  /** Where the browser goes after signing out, so that the next person at it is not signed in by the provider at once; null where it offers none. */
  signOutUrl(): Promise<string | null>
}

type Options = {
  oidc: NonNullable<SingleSignOnSettings['oidc']>
  roleClaim: string | null
  origin: string
}

/** Signs in by OpenID Connect: code flow with PKCE (RFC 7636), state and nonce. */
export function createOidc({ oidc, roleClaim, origin }: Options): Oidc {
  const redirect = `${origin}/desk/sso/oidc`
  const discover = loadOnce(async () => {
    const { allowInsecureRequests, discovery } = await load()
    const issuer = new URL(oidc.issuer)
    const config = await discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, {
      // Only someone who configures an issuer without https gets one, such as a test.
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
      timeout: timeoutSeconds,
    })
    config.timeout = timeoutSeconds
    return config
  })
  const open = () =>
    discover().catch((error: unknown) => {
      throw isAway(error)
    })

  return {
    async begin() {
      const config = await open()
      const client = await load()
      const verifier = client.randomPKCECodeVerifier()
      const [state, nonce] = [client.randomState(), client.randomNonce()]
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirect,
        scope: 'openid email profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      })
      return { url: url.href, request: { kind: 'oidc', state, nonce, verifier } }
    },
    async finish({ state, nonce, verifier }, search) {
      const config = await open()
      const { authorizationCodeGrant, fetchUserInfo } = await load()
      const tokens = await authorizationCodeGrant(config, new URL(`${redirect}${search}`), {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      }).catch((error: unknown) => {
        throw isRefused(error)
      })
      const inToken = tokens.claims()
      if (!inToken) throw isRefused()
      // Some providers put nothing but the subject into the token (OpenID Connect Core, 5.4).
      const lacks = inToken['email'] === undefined || (roleClaim !== null && inToken[roleClaim] === undefined)
      const userInfo =
        lacks && config.serverMetadata().userinfo_endpoint
          ? await fetchUserInfo(config, tokens.access_token, inToken.sub).catch((error: unknown) => {
              throw isAway(error)
            })
          : {}
      const claims: Readonly<Record<string, unknown>> = { ...userInfo, ...inToken }
      return {
        kind: 'oidc',
        subject: `${inToken.iss} ${inToken.sub}`,
        // An address that the provider says it has not checked is nobody's proof.
        email: claims['email_verified'] === false ? null : textOf(claims['email']),
        name: textOf(claims['name']) ?? '',
        roles: roleClaim === null ? [] : textsOf(claims[roleClaim]),
      }
    },
    async signOutUrl() {
      const config = await discover().catch(() => null)
      if (!config?.serverMetadata().end_session_endpoint) return null
      const { buildEndSessionUrl } = await load()
      return buildEndSessionUrl(config, {
        client_id: oidc.clientId,
        post_logout_redirect_uri: `${origin}/desk/sign-in`,
      }).href
    },
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** One text, a list of them, or texts with commas between. */
export function textsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : []
  return list.flatMap((each) => (typeof each === 'string' ? [each.trim()] : []))
}

const isAway = (cause: unknown) =>
  new AppError('unavailable', 'Your school’s sign-in does not answer. Try again in a moment.', {}, { cause })

const isRefused = (cause?: unknown) =>
  new AppError('forbidden', 'Your school’s sign-in did not let you in. Start again.', {}, { cause })
