import type { PublishedContent } from '../core/content/index.ts'
import { nextSessions, type sessionsFrom } from '../core/events/index.ts'
import type { Mistakes } from '../core/intake/index.ts'
import type { InquiryDraft } from '../core/intake/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { Clock, Dated } from './clock.ts'
import { factsInForm } from './components/form-facts.ts'
import { turnOfSession } from './components/next-event.tsx'
import { wordsFor } from './mistake-words.ts'

/** What the form shows beside its questions. */
export type FormState = { draft: InquiryDraft; mistakes: Mistakes; notice?: string }

export const inquiryForm = { type: 'form', key: 'inquiry' } as const

type Options = {
  clock: Clock
  language: string
  sessions: ReturnType<typeof sessionsFrom>
  /** Offered before all others, in this order. */
  firstPrograms?: readonly string[]
}

/** The inquiry form as a page shows it, and the dates after which it says something else of its programs. */
export function shownForm(
  content: PublishedContent,
  { draft, mistakes, notice }: FormState,
  { clock, language, sessions, firstPrograms = [] }: Options,
) {
  const form = content.get(inquiryForm.type, inquiryForm.key)
  if (!form) throw new AppError('unavailable', 'The form is not published.')
  const { order } = form.data.programs
  // A program that the form does not name yet comes last: its own page leads here.
  const placeOf = (key: string) =>
    firstPrograms.includes(key)
      ? firstPrograms.indexOf(key) - firstPrograms.length
      : order.includes(key)
        ? order.indexOf(key)
        : order.length
  const next = nextSessions(content, sessions, clock)
  const offered = content.list('program')
  const programs = offered
    .map(({ key, summary }) => ({
      key,
      name: summary.name,
      facts: factsInForm(summary, clock, language, next.get(key)?.summary),
    }))
    .toSorted((one, other) => placeOf(one.key) - placeOf(other.key))
  const dates: Dated[] = [
    ...offered.flatMap(({ summary }) => summary.deadlines),
    ...[...new Set(next.values())].flatMap(turnOfSession),
  ]
  const errors = wordsFor(mistakes, form.data)
  return {
    inquiry: { form: form.data, formRevision: form.revisionId, programs, draft, errors, notice },
    next,
    dates,
  }
}
