import { isEmailAddress } from '../../kernel/email-address.ts'
import { findCountry } from '../countries/index.ts'
import { inquiry, type Inquiry } from '../submissions/index.ts'
import { type InquiryDraft, type InquiryField } from './schema.ts'

/** What is wrong with an answer; each face has the words for it. `most` is in characters. */
export type Mistake =
  | { readonly code: 'missing' | 'not-an-email' | 'not-offered' }
  | { readonly code: 'too-long'; readonly most: number }
export type Mistakes = Partial<Record<InquiryField, Mistake>>

/** What the published form offers at this moment. */
export type Offer = {
  readonly programs: ReadonlySet<string>
  readonly interests: ReadonlySet<string>
}

const typed = inquiry.shape
/** The most characters of what is typed. */
const limits = {
  salutation: typed.salutation.maxLength,
  first_name: typed.first_name.maxLength,
  last_name: typed.last_name.maxLength,
  email: typed.email.maxLength,
  country: typed.country_typed.unwrap().maxLength,
  employer: typed.employer.maxLength,
  interest: typed.interest.maxLength,
  message: typed.message.maxLength,
}

/** Either an inquiry that can be received, or what the sender has to mend; all mistakes at once. */
export function checkDraft(
  draft: InquiryDraft,
  offer: Offer | null,
): { inquiry: Inquiry; unknownPrograms: boolean } | { mistakes: Mistakes } {
  const mistakes: Mistakes = {}
  for (const field of ['first_name', 'last_name', 'email', 'interest'] as const) {
    if (draft[field] === '') mistakes[field] = { code: 'missing' }
  }
  for (const [field, most] of Object.entries(limits) as [keyof typeof limits, number | null][]) {
    if (most !== null && draft[field].length > most) mistakes[field] = { code: 'too-long', most }
  }
  if (!mistakes.email && !isEmailAddress(draft.email)) mistakes.email = { code: 'not-an-email' }
  if (!mistakes.interest && offer?.interests.has(draft.interest) === false)
    mistakes.interest = { code: 'not-offered' }
  const programs = draft.programs.filter((key) => offer?.programs.has(key) ?? isSlug(key))
  if (programs.length === 0)
    mistakes.programs = { code: draft.programs.length === 0 ? 'missing' : 'not-offered' }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const country = findCountry(draft.country)
  return {
    inquiry: {
      ...draft,
      // Old forms send the words of their empty choice.
      salutation: /^-+\s*none\s*-+$/i.test(draft.salutation) ? '' : draft.salutation,
      country: country?.code ?? null,
      country_typed: country && country.code === null ? country.typed : null,
      programs,
    },
    unknownPrograms: programs.length < draft.programs.length,
  }
}

const isSlug = (typed: string) => /^[a-z0-9-]{1,80}$/.test(typed)
