import { domainToASCII } from 'node:url'

/** Whether the school sends no mail to an address's domain, however the domain is written. */
export function isHeld(address: string, heldDomains: readonly string[]): boolean {
  const domain = plainDomain(address.slice(address.lastIndexOf('@') + 1))
  return heldDomains.some((held) => plainDomain(held) === domain)
}

/** `Bücher.example.` and `xn--bcher-kva.example` are one domain. */
export function plainDomain(domain: string): string {
  const trimmed = domain.trim().toLowerCase().replace(/\.$/, '')
  return domainToASCII(trimmed) || trimmed
}
