import { isWithinEdits } from './edit-distance.ts'

/** Mailbox providers that most people have, whose names are often mistyped. */
const providers = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'hotmail.co.uk',
  'outlook.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'yahoo.co.uk',
  'yahoo.co.in',
  'ymail.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'aol.com',
  'proton.me',
  'protonmail.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  'qq.com',
  '163.com',
  'naver.com',
  'mail.ru',
  'yandex.ru',
  'rediffmail.com',
]
/** Providers that are one letter from a more frequent one. */
const rarer = [
  'mail.com',
  'email.com',
  'fmail.com',
  'hmail.com',
  'gmx.com',
  'gmx.at',
  'outlook.co',
  'live.co.uk',
]

/** Endings that no domain has, and what was meant. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(con|cmo|ocm|comm|coom|cpm|vom|xom|com\.com)$/, '.com'],
  [/\.(couk|co,uk|cok|c\.uk)$/, '.co.uk'],
  [/\.(acuk)$/, '.ac.uk'],
  [/\.(ogr|orgg|rog)$/, '.org'],
  [/\.(nte|ent|nett)$/, '.net'],
  [/\.(eud|edy|eduu)$/, '.edu'],
]

/** An address that the sender may have meant, to be offered and never insisted on; null where nothing looks mistyped. */
export function suggestAddress(address: string): string | null {
  const at = address.lastIndexOf('@')
  const name = address.slice(0, at)
  const domain = address.slice(at + 1).toLowerCase()
  if (at < 1 || providers.includes(domain) || rarer.includes(domain)) return null
  const meant = nearestProvider(withRightEnding(domain))
  return meant === domain ? null : `${name}@${meant}`
}

function withRightEnding(domain: string): string {
  for (const [wrong, right] of endings) if (wrong.test(domain)) return domain.replace(wrong, right)
  return domain
}

/** Short names are too near to each other: `me.com` is one letter from `mn.com`, which is someone's. */
function nearestProvider(domain: string): string {
  if (providers.includes(domain)) return domain
  const near = providers.filter((each) => each.length >= 8 && endingOf(each) === endingOf(domain))
  return near.find((each) => isSlip(domain, each)) ?? domain
}

const endingOf = (domain: string) => domain.slice(domain.indexOf('.'))

/** One letter apart, or two neighbors that changed places. */
function isSlip(domain: string, provider: string): boolean {
  if (isWithinEdits(domain, provider, 1)) return true
  return Array.from({ length: provider.length - 1 }).some((_, index) => {
    const swapped =
      provider.slice(0, index) + provider[index + 1] + provider[index] + provider.slice(index + 2)
    return swapped === domain
  })
}
