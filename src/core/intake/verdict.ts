import type { Reason, Verdict } from '../submissions/index.ts'
import type { InquiryDraft } from './schema.ts'

const weights: Record<Reason, number> = {
  honeypot: 60,
  'link-in-name': 60,
  links: 40,
  'many-from-one-place': 40,
  'no-proof': 20,
  'unknown-program': 10,
}

const quarantineAt = 100

type Signs = {
  draft: InquiryDraft
  honeypot: string
  /** Submissions of the last ten minutes from the same network, this one included. */
  fromSamePlace: number
  /** Whether the form's proof of work was there and right; null where none is asked for. */
  proven: boolean | null
  /** False: a missing proof is noted, and weighs nothing. */
  weighsProof: boolean
  unknownPrograms: boolean
}

export function judge({
  draft,
  honeypot,
  fromSamePlace,
  proven,
  weighsProof,
  unknownPrograms,
}: Signs): Verdict {
  const reasons: Reason[] = []
  if (honeypot !== '') reasons.push('honeypot')
  if (countLinks(draft.message) >= 2) reasons.push('links')
  if (countLinks(`${draft.first_name} ${draft.last_name} ${draft.employer}`) > 0) reasons.push('link-in-name')
  if (fromSamePlace > 20) reasons.push('many-from-one-place')
  if (proven === false) reasons.push('no-proof')
  if (unknownPrograms) reasons.push('unknown-program')
  const counted = reasons.filter((reason) => reason !== 'no-proof' || weighsProof)
  const weight = counted.reduce((sum, reason) => sum + weights[reason], 0)
  return { weight, reasons, quarantine: weight >= quarantineAt && counted.length > 1 }
}

const countLinks = (typed: string) => typed.match(/https?:\/\/|www\.|\[url|<a\s/gi)?.length ?? 0
