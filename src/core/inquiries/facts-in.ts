import {
  askedQuestions,
  inquiryFields,
  inquiryQuestions,
  type Answer,
  type ExtraQuestion,
  type Question,
} from '../forms/index.ts'
import type { Inquiry } from '../submissions/index.ts'

/** What an inquiry says of its sender: the answers to the questions that are declared as facts, by the name of the fact. */
export function factsIn(
  { more = {}, ...inquiry }: Inquiry,
  questions: readonly ExtraQuestion[],
): Record<string, string> {
  const typed = { ...inquiry, country: inquiry.country ?? '' }
  const own = inquiryFields
    .filter((name) => (inquiryQuestions[name] as Question).isFact)
    .map((name) => [factName(name), asText(typed[name])] as const)
  // An answer to what was not asked is kept with its submission, and is no fact.
  const extra = askedQuestions(questions, { ...more, ...typed })
    .filter(({ isFact }) => isFact)
    .map(({ key }) => [key, asText(more[key] ?? '')] as const)
  return Object.fromEntries(
    [...own, ['countryTyped', inquiry.country_typed ?? ''] as const, ...extra].filter(
      ([, value]) => value !== '',
    ),
  )
}

/** As facts of the ten questions are called in the database: `firstName`. */
const factName = (field: string) => field.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())

const asText = (answer: Answer) => (Array.isArray(answer) ? answer.join(', ') : String(answer))
