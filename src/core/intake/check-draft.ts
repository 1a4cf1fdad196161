import { isEmailAddress } from '../../kernel/email-address.ts'
import { findCountry } from '../countries/index.ts'
import { inquiry, type Inquiry } from '../submissions/index.ts'
import { type InquiryDraft, type InquiryField } from './schema.ts'

/** What is wrong with an answer; each face has the words for it. `most` is in characters. */
export type Mistake =
  | { readonly code: 'missing' | 'not-an-email' }
  | { readonly code: 'too-long'; readonly most: number }
export type Mistakes = Partial<Record<InquiryField, Mistake>>

/** What the published form offers at this moment, and what each earlier revision of it offered. */
export type Offer = {
  readonly programs: ReadonlySet<string>
  readonly interests: ReadonlySet<string>
  readonly earlierInterests: ReadonlyMap<string, ReadonlySet<string>>
}

/** Answers that the form which was on the screen did not offer. Its sender chose them in good faith, so they are kept and only noted. */
export type Unknown = { readonly program: boolean; readonly interest: boolean }

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

/**
 * Either an inquiry that can be received, or what the sender has to mend; all mistakes at once.
 * @param formRevision the revision that was on the screen, as claimed; what it offered counts, not what is offered by now
 */
export function checkDraft(
  draft: InquiryDraft,
  offer: Offer | null,
  formRevision = '',
): { inquiry: Inquiry; unknown: Unknown } | { mistakes: Mistakes } {
  const mistakes: Mistakes = {}
  for (const field of ['email', 'interest'] as const) {
    if (draft[field] === '') mistakes[field] = { code: 'missing' }
  }
  // Many people have one name.
  if (draft.first_name === '' && draft.last_name === '') mistakes.first_name = { code: 'missing' }
  for (const [field, most] of Object.entries(limits) as [keyof typeof limits, number | null][]) {
    if (most !== null && draft[field].length > most) mistakes[field] = { code: 'too-long', most }
  }
  if (!mistakes.email && !isEmailAddress(draft.email)) mistakes.email = { code: 'not-an-email' }
  const programs = draft.programs.filter((key) => key.length <= longestProgram)
  if (programs.length === 0) mistakes.programs = { code: 'missing' }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const country = findCountry(draft.country)
  const interests = offer?.earlierInterests.get(formRevision) ?? offer?.interests
  return {
    inquiry: {
      ...draft,
      // Old forms send the words of their empty choice.
      salutation: /^-+\s*none\s*-+$/i.test(draft.salutation) ? '' : draft.salutation,
      country: country?.code ?? null,
      country_typed: country && country.code === null ? country.typed : null,
      programs,
    },
    unknown: {
      program: programs.some((key) => offer?.programs.has(key) === false),
      interest: interests?.has(draft.interest) === false,
    },
  }
}

/** The longest key of a program. */
const longestProgram = 80
