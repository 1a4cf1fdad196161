import { findCountry } from '../countries/index.ts'
import {
  askedQuestions,
  checkAnswer,
  inquiryFields,
  inquiryQuestions,
  type ExtraQuestion,
  type Mistake,
} from '../forms/index.ts'
import type { BusinessCalendar } from '../promises/index.ts'
import type { Channel, Inquiry } from '../submissions/index.ts'
import type { InquiryDraft } from './schema.ts'

/** By field: one of the form's own, or the key of a question that the school added. */
export type Mistakes = Readonly<Record<string, Mistake | undefined>>

/** What one revision of the form asks and offers. */
export type OfferedForm = {
  readonly interests: ReadonlySet<string>
  readonly questions: readonly ExtraQuestion[]
}

/** What the school offers at this moment. */
export type Offer = {
  readonly programs: ReadonlySet<string>
  /** The published form. */
  readonly form: OfferedForm
  /** The latest revisions of the form, by id. */
  readonly revisions: ReadonlyMap<string, OfferedForm>
  readonly calendar: BusinessCalendar | null
}

/** Answers that the form which was on the screen did not offer. Its sender chose them in good faith, so they are kept and only noted. */
export type Unknown = { readonly program: boolean; readonly interest: boolean }

/**
 * Either an inquiry that can be received, or what the sender has to mend; all mistakes at once.
 * @param formRevision the revision that was on the screen, as claimed; what it offered counts, not what is offered by now
 */
export function checkDraft(
  { more, ...draft }: InquiryDraft,
  offer: Offer | null,
  formRevision = '',
  channel: Channel = 'form',
): { inquiry: Inquiry; unknown: Unknown } | { mistakes: Mistakes } {
  const shown = offer?.revisions.get(formRevision)
  const mistakes: Record<string, Mistake> = {}
  for (const name of inquiryFields) {
    const mistake = checkAnswer(inquiryQuestions[name], draft[name])
    if (mistake && !(mistake.code === 'missing' && mayLack(name, channel))) mistakes[name] = mistake
  }
  // Many people have one name.
  if (draft.first_name === '' && draft.last_name === '') mistakes['first_name'] = { code: 'missing' }
  for (const question of askedQuestions((shown ?? offer?.form)?.questions ?? [], { ...more, ...draft })) {
    // A page that was saved before a question was added cannot answer it.
    const asked = shown ? question : { ...question, isRequired: false }
    const mistake = checkAnswer(asked, more[question.key] ?? '')
    if (mistake) mistakes[question.key] = mistake
  }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const country = findCountry(draft.country)
  return {
    inquiry: {
      ...draft,
      country: country?.code ?? null,
      country_typed: country && country.code === null ? country.typed : null,
      ...(Object.keys(more).length > 0 && { more }),
    },
    unknown: {
      program: draft.programs.some((key) => offer?.programs.has(key) === false),
      interest: draft.interest !== '' && (shown ?? offer?.form)?.interests.has(draft.interest) === false,
    },
  }
}

/** Only the inquiry form asks about programs: a report of a barrier is about none. A caller need not have an email address. */
const mayLack = (name: string, channel: Channel) =>
  name === 'email' ? channel === 'phone' : channel !== 'form' && (name === 'programs' || name === 'interest')
