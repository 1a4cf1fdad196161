import { staffRoles, type StaffRole } from '../core/context.ts'
import type { SingleSignOnSettings } from '../core/single-sign-on/index.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import type { Config } from './config.ts'

/** @throws ConfigError where a part of a provider is missing */
export function singleSignOnSettings(config: Config): SingleSignOnSettings {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SAML_ENTRY_POINT, SAML_IDP_CERT } = config
  const hasOidc = together({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET })
  const hasSaml = together({ SAML_ENTRY_POINT, SAML_IDP_CERT })
  return {
    name: config.SSO_NAME,
    oidc: hasOidc
      ? {
          issuer: OIDC_ISSUER ?? '',
          clientId: OIDC_CLIENT_ID ?? '',
          clientSecret: OIDC_CLIENT_SECRET ?? '',
        }
      : null,
    saml: hasSaml
      ? {
          entryPoint: SAML_ENTRY_POINT ?? '',
          certificates: (SAML_IDP_CERT ?? '').split(',').map(asCertificate),
          idpIssuer: config.SAML_IDP_ISSUER ?? null,
        }
      : null,
    roleClaim: config.SSO_ROLE_CLAIM ?? null,
    roles: Object.fromEntries(config.SSO_ROLES.map(readPair)),
    unknown: config.SSO_UNKNOWN,
  }
}

/** Whether all are set. A provider that is set in part would fail at the first sign-in only. */
function together(parts: Readonly<Record<string, string | undefined>>): boolean {
  const missing = Object.keys(parts).filter((name) => parts[name] === undefined)
  if (missing.length > 0 && missing.length < Object.keys(parts).length)
    throw new ConfigError(
      missing.map((name) => `${name}: is missing. ${Object.keys(parts).join(', ')} go together`),
    )
  return missing.length === 0
}

/** A value of one line has its line ends as `\\n`, or is base64 alone. */
const asCertificate = (value: string): string =>
  value.includes('-----BEGIN') ? value.replaceAll('\\n', '\n').trim() : value.replaceAll(/\s/g, '')

function readPair(pair: string): [string, StaffRole] {
  const at = pair.lastIndexOf('=')
  const role = staffRoles.find((each) => each === pair.slice(at + 1))
  return [pair.slice(0, at), role ?? 'counselor']
}
