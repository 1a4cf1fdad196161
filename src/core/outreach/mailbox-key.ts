import { plainDomain } from './held-domains.ts'

/** Providers that deliver `a.na@` and `ana@` to one mailbox. */
const ignoresDots = new Set(['gmail.com'])
/** Two names of one provider, whose addresses are the same mailboxes. */
const sameProvider: Readonly<Record<string, string>> = { 'googlemail.com': 'gmail.com' }
/** Providers that take a hyphen for what others mark with a plus sign. */
const tagsByHyphen = new Set(['yahoo.com', 'ymail.com', 'rocketmail.com'])

/**
 * One key for every spelling of one mailbox: capitals, a tag (`ana+news@`), dots where the provider ignores them, a domain in
 * Unicode or Punycode. Two mailboxes may share a key, so it serves for counting alone, never for finding a person.
 */
export function mailboxKey(address: string): string {
  const split = address.lastIndexOf('@')
  const written = plainDomain(address.slice(split + 1))
  const domain = sameProvider[written] ?? written
  const name = address.slice(0, split).normalize('NFKC').toLowerCase()
  const [untagged = name] = name.split(tagsByHyphen.has(domain) ? /[+-]/ : '+', 1)
  const box = ignoresDots.has(domain) ? untagged.replaceAll('.', '') : untagged
  // `+x@` has nothing before its tag: then the whole stands for the mailbox.
  return `${box || name}@${domain}`
}
