import { isWithinEdits } from '../../kernel/edit-distance.ts'
import { foldName } from '../../kernel/text.ts'
import { mailboxKey } from '../outreach/index.ts'
import { emailKey, nameKey } from '../people/index.ts'
import type { Reason } from './schema.ts'

/** What two people are compared by. */
export type Compared = {
  readonly email: string
  readonly firstName: string
  readonly lastName: string
  /** ISO 3166 code; null where it is not known. */
  readonly country: string | null
}

/** Whether two are one without anyone looking: the same address and the same name, as receiving joins them. */
export const isJoined = (one: Compared, other: Compared): boolean =>
  emailKey(one.email) === emailKey(other.email) && keyOf(one) === keyOf(other)

/** Why two may be one person, for staff to decide; empty where nothing says so. */
export function explain(one: Compared, other: Compared): Reason[] {
  const address = compareAddresses(one.email, other.email)
  const name = compareNames(one, other)
  const isSameCountry = one.country !== null && one.country === other.country
  if (address === 'same-address' || address === 'same-mailbox')
    return name ? [address, name] : [address, 'other-name']
  if (name === null || name === 'similar-name') return []
  if (address) return isSameCountry ? [name, address, 'same-country'] : [name, address]
  return isSameCountry ? [name, 'same-country'] : []
}

function compareAddresses(one: string, other: string): Reason | null {
  const [key, otherKey] = [emailKey(one), emailKey(other)]
  if (key === otherKey) return 'same-address'
  if (mailboxKey(one) === mailboxKey(other)) return 'same-mailbox'
  const [box, domain] = split(key)
  const [otherBox, otherDomain] = split(otherKey)
  // Another provider, the same name before the `@`: people keep it. Short ones are anyone's.
  if (box === otherBox)
    return isWithinEdits(domain, otherDomain, 2) || box.length >= 6 ? 'address-slip' : null
  return domain === otherDomain && box.length >= 4 && isWithinEdits(box, otherBox, box.length >= 8 ? 2 : 1)
    ? 'address-slip'
    : null
}

function compareNames(one: Compared, other: Compared): Reason | null {
  const [written, otherWritten] = [one, other].map(({ firstName, lastName }) =>
    `${firstName} ${lastName}`.normalize('NFC').toLowerCase().trim(),
  ) as [string, string]
  if (written === otherWritten) return 'same-name'
  const [folded, otherFolded] = [foldName(written), foldName(otherWritten)]
  if (folded === otherFolded) return 'accents'
  const [key, otherKey] = [keyOf(one), keyOf(other)]
  if (key === otherKey) return 'name-order'
  return isWithinEdits(key, otherKey, 2) && key.length >= 5 ? 'similar-name' : null
}

const keyOf = ({ firstName, lastName }: Compared) => nameKey(firstName, lastName)

function split(address: string): [string, string] {
  const at = address.lastIndexOf('@')
  return [address.slice(0, at), address.slice(at + 1)]
}
