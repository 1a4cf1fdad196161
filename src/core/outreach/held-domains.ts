import { domainToASCII } from 'node:url'

/** Whether no mail leaves for an address: the school sends none to its domain, however that is written, or the domain can never exist. */
export function isHeld(address: string, heldDomains: readonly string[]): boolean {
  const domain = plainDomain(address.slice(address.lastIndexOf('@') + 1))
  return canNeverExist(domain) || heldDomains.some((held) => plainDomain(held) === domain)
}

/** `.invalid` is set apart for names that are no one's (RFC 2606); the addresses of samples end with it. */
const canNeverExist = (domain: string) => domain === 'invalid' || domain.endsWith('.invalid')

/** `Bücher.example.` and `xn--bcher-kva.example` are one domain. */
export function plainDomain(domain: string): string {
  const trimmed = domain.trim().toLowerCase().replace(/\.$/, '')
  return domainToASCII(trimmed) || trimmed
}
