import { domainToASCII } from 'node:url'

/** Whether the school sends no mail to an address's domain, however the domain is written. */
export function isHeld(address: string, heldDomains: readonly string[]): boolean {
  const domain = plain(address.slice(address.lastIndexOf('@') + 1))
  return heldDomains.some((held) => plain(held) === domain)
}

/** `Bücher.example.` and `xn--bcher-kva.example` are one domain. */
function plain(domain: string): string {
  const trimmed = domain.trim().toLowerCase().replace(/\.$/, '')
  return domainToASCII(trimmed) || trimmed
}
