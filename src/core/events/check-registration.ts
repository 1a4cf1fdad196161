import { checkAnswer, readAnswer, type Mistake } from '../forms/index.ts'
import {
  registrationFields,
  registrationQuestions,
  type Registration,
  type RegistrationDraft,
  type RegistrationField,
} from './schema.ts'

export type RegistrationMistakes = Readonly<Partial<Record<RegistrationField, Mistake>>>

/** What was posted, cleaned as the kind of each question asks. */
export const readRegistration = (fields: URLSearchParams): RegistrationDraft =>
  Object.fromEntries(
    registrationFields.map((name) => [name, readAnswer(registrationQuestions[name], fields.getAll(name))]),
  ) as RegistrationDraft

/** Either a registration that can be received, or what its sender has to mend; all mistakes at once. */
export function checkRegistration(
  draft: RegistrationDraft,
  maxGuests: number,
): { registration: Registration } | { mistakes: RegistrationMistakes } {
  const mistakes: Partial<Record<RegistrationField, Mistake>> = {}
  for (const name of registrationFields) {
    const mistake = checkAnswer(registrationQuestions[name], draft[name])
    if (mistake) mistakes[name] = mistake
  }
  // Many people have one name.
  if (draft.first_name === '' && draft.last_name === '') mistakes.first_name = { code: 'missing' }
  const guests = draft.guests === '' ? 0 : Number(draft.guests)
  // Not one of the choices: a page that was saved when the event allowed more.
  if (!Number.isInteger(guests) || guests < 0 || guests > maxGuests) mistakes.guests = { code: 'missing' }
  const ordered = registrationFields.flatMap((name) => (mistakes[name] ? [[name, mistakes[name]]] : []))
  return ordered.length > 0
    ? { mistakes: Object.fromEntries(ordered) as RegistrationMistakes }
    : { registration: { ...draft, guests } }
}
