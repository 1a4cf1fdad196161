import { readName } from '../../kernel/names.ts'

type Sender = { readonly name: string; readonly address: string }

const title =
  /^(?:jr|sr|ii|iii|iv|esq|dr|prof|m\.?d|d\.?o|ph\.?d|m\.?p\.?h|m\.?b\.?a|m\.?sc?|m\.?a|b\.?sc?|b\.?a|r\.?n|d\.?d\.?s|pharm\.?d|mbbs)\.?$/i

/** First and last name of who wrote a mail. Directories write “Haddad, Noor”, and people “Noor Haddad, MD”; without a name it is what the address begins with. */
export function nameOfSender({ name, address }: Sender): { first: string; last: string } {
  const [whole = '', ...behind] = name.split(',').map((part) => part.trim())
  const given = behind.filter((part) => part !== '' && !title.test(part))
  if (whole !== '' && given.length === 1) return { first: given[0] ?? '', last: whole }
  // With more commas it is no name of this form.
  const shown = given.length === 0 ? whole : name.trim()
  return readName(shown || address.split('@', 1)[0] || '')
}
