import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import type { Ctx } from '../context.ts'
import { createChallenges } from '../staff/index.ts'
import { textsOf } from './oidc.ts'
import type { Identity, SingleSignOnSettings } from './schema.ts'

const load = () => import('@node-saml/node-saml')
/** How long someone may take at the identity provider. */
const requestMs = 15 * 60_000
/** How far its clock may lie apart from ours. */
const skewMs = 60_000

/** What a browser holds, sealed, while it is at the identity provider. */
export type SamlRequest = { kind: 'saml'; id: string }

export type Saml = {
  begin(): Promise<{ url: string; request: SamlRequest }>
  /**
   * Reads what the identity provider posts: signed, for us, in time, the answer to a request of ours, and never before.
   * @returns the identity, and the request that it answers
   * @throws AppError `forbidden`
   */
  read(ctx: Ctx, response: string): Promise<{ identity: Identity; requestId: string }>
  /** What the identity provider is told about us, in XML. */
  metadata(): Promise<string>
}

type Options = {
  saml: NonNullable<SingleSignOnSettings['saml']>
  roleClaim: string | null
  origin: string
  secret: string
}

const emailAttributes = [
  'email',
  'mail',
  'urn:oid:0.9.2342.19200300.100.1.3',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
]
const nameAttributes = [
  'displayName',
  'name',
  'urn:oid:2.16.840.1.113730.3.1.241',
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name',
]

/** Signs in by SAML 2.0: the request by redirect, the answer by post. */
export function createSaml({ saml, roleClaim, origin, secret }: Options): Saml {
  const requests = createChallenges(secret, 'saml requests', requestMs)
  async function open(id = '') {
    const { SAML, ValidateInResponseTo } = await load()
    return new SAML({
      entryPoint: saml.entryPoint,
      idpCert: [...saml.certificates],
      issuer: `${origin}/api/hooks/saml`,
      audience: `${origin}/api/hooks/saml`,
      callbackUrl: `${origin}/api/hooks/saml`,
      // What is believed stands in the assertion, so that is what must be signed.
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: false,
      acceptedClockSkewMs: skewMs,
      disableRequestedAuthnContext: true,
      identifierFormat: null,
      generateUniqueId: () => id,
      validateInResponseTo: ValidateInResponseTo.always,
      // Requests are signed by us and stored nowhere; `read` checks them.
      cacheProvider: {
        saveAsync: async (_key, value) => ({ value, createdAt: 0 }),
        getAsync: async () => new Date().toISOString(),
        removeAsync: async (key) => key,
      },
    })
  }

  return {
    async begin() {
      // An id of XML begins with no figure.
      const id = `_${requests.issue()}`
      const url = await (await open(id)).getAuthorizeUrlAsync('', undefined, {})
      return { url, request: { kind: 'saml', id } }
    },
    async read(ctx, response) {
      const { profile } = await (
        await open()
      )
        .validatePostResponseAsync({ SAMLResponse: response })
        .catch((error: unknown) => {
          throw isRefused(error)
        })
      // Only the assertion is signed, so its own word counts: which request it answers, and that it was not seen before.
      const answered = requestOf(profile?.getAssertion?.())
      if (!profile || answered === null || !answered.startsWith('_')) throw isRefused()
      // The library holds it against log-outs alone.
      if (saml.idpIssuer !== null && profile.issuer !== saml.idpIssuer) throw isRefused()
      await requests.take(ctx, answered.slice(1))
      const attribute = (names: readonly string[]) =>
        names.map((name) => profile[name]).find((value): value is string => typeof value === 'string') ?? null
      const nameId = profile.nameID
      const email = attribute(emailAttributes) ?? (nameId.includes('@') ? nameId : null)
      return {
        requestId: answered,
        identity: {
          kind: 'saml',
          subject: `${profile.issuer} ${nameId}`,
          email,
          name: attribute(nameAttributes) ?? '',
          roles: roleClaim === null ? [] : textsOf(profile[roleClaim]),
        },
      }
    },
    metadata: async () => (await open()).generateServiceProviderMetadata(null),
  }
}

const parsedAssertion = z.object({
  Assertion: z.object({
    Subject: z.tuple([
      z.object({
        SubjectConfirmation: z.array(
          z.object({
            SubjectConfirmationData: z.tuple([z.object({ $: z.object({ InResponseTo: z.string() }) })]),
          }),
        ),
      }),
    ]),
  }),
})

/** The one request that an assertion says it answers; null where it says none, or several. */
function requestOf(assertion: unknown): string | null {
  const parsed = parsedAssertion.safeParse(assertion)
  const named = parsed.data?.Assertion.Subject[0].SubjectConfirmation.map(
    ({ SubjectConfirmationData: [{ $ }] }) => $.InResponseTo,
  )
  const [only, ...others] = new Set(named)
  return only !== undefined && others.length === 0 ? only : null
}

const isRefused = (cause?: unknown) =>
  new AppError('forbidden', 'Your school’s sign-in did not let you in. Start again.', {}, { cause })
