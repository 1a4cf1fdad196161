import { z } from 'zod'
import type { StaffRole } from '../context.ts'

/** The protocols: OpenID Connect and SAML 2.0. */
export type SsoKind = 'oidc' | 'saml'

export type SingleSignOnSettings = {
  /** What colleagues call it, such as the name of the school's account. */
  readonly name: string
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null
  readonly saml: {
    /** Where sign-in begins at the identity provider. */
    readonly entryPoint: string
    /** Its signing certificates, in PEM or base64; two while it changes them. */
    readonly certificates: readonly string[]
    /** Its entity id; what another says is refused. */
    readonly idpIssuer: string | null
  } | null
  /** The claim or attribute that holds roles or groups, and which of its values is which role of the desk. */
  readonly roleClaim: string | null
  readonly roles: Readonly<Record<string, StaffRole>>
  /** What becomes of someone whom no colleague invited: `join` lets them in as a counselor of no program. */
  readonly unknown: 'refuse' | 'join'
}

/** Who an identity provider says someone is. */
export const identity = z.object({
  kind: z.enum(['oidc', 'saml']),
  /** The provider and its name for the person, which stays the same when the address changes. */
  subject: z.string().min(1).max(1000),
  email: z.string().max(254).nullable(),
  name: z.string().max(200),
  roles: z.array(z.string()).max(1000),
})
export type Identity = z.output<typeof identity>

export const returnInput = z.object({
  /** The query with which the identity provider sent the browser back. */
  search: z.string().max(8000),
})
