import type { Reason, Verdict } from '../submissions/index.ts'
import type { InquiryDraft } from './schema.ts'

// A person may show any two of the signs at once and three of the light ones; a missing proof is what most robots have and few people.
const weights: Record<Reason, number> = {
  honeypot: 60,
  'link-in-name': 60,
  'no-proof': 40,
  links: 20,
  'many-from-one-place': 15,
  'hundred-from-one-place': 60,
  'hundreds-from-one-place': 80,
  'unknown-program': 10,
  'unknown-interest': 10,
  unconfirmed: 0,
}

const quarantineAt = 100

/** Submissions of ten minutes from one network: a lecture hall, more than most, more than any. */
const crowds = [
  [500, 'hundreds-from-one-place'],
  [100, 'hundred-from-one-place'],
  [20, 'many-from-one-place'],
] as const

type Signs = {
  draft: InquiryDraft
  honeypot: string
  /** Submissions of the last ten minutes from the same network to this server, this one included. */
  fromSamePlace: number
  /** Whether the form's proof of work was there and right; null where none is asked for. */
  proven: boolean | null
  /** False: a missing proof is noted, and weighs nothing. */
  weighsProof: boolean
  /** A sender without proof confirms by mail, unless there is more to doubt. */
  confirms?: boolean
  unknown: { readonly program: boolean; readonly interest: boolean }
}

export function judge({
  draft,
  honeypot,
  fromSamePlace,
  proven,
  weighsProof,
  confirms = false,
  unknown,
}: Signs): Verdict {
  const reasons: Reason[] = []
  if (honeypot !== '') reasons.push('honeypot')
  if (countLinks(draft.message) >= 2) reasons.push('links')
  if (countLinks(`${draft.first_name} ${draft.last_name} ${draft.employer}`) > 0) reasons.push('link-in-name')
  const crowd = crowds.find(([size]) => fromSamePlace > size)
  if (crowd) reasons.push(crowd[1])
  if (proven === false) reasons.push('no-proof')
  if (unknown.program) reasons.push('unknown-program')
  if (unknown.interest) reasons.push('unknown-interest')
  const counted = reasons.filter((reason) => reason !== 'no-proof' || weighsProof)
  const weight = counted.reduce((sum, reason) => sum + weights[reason], 0)
  const quarantine = weight >= quarantineAt && counted.length > 1
  if (confirms && !quarantine && proven === false)
    return { weight, reasons: [...reasons, 'unconfirmed'], quarantine: true }
  return { weight, reasons, quarantine }
}

const countLinks = (typed: string) => typed.match(/https?:\/\/|www\.|\[url|<a\s/gi)?.length ?? 0
