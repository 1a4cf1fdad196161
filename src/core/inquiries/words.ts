import type { Ctx } from '../context.ts'
import { extraQuestions, loadPublished } from '../content/index.ts'
import { countryName } from '../countries/index.ts'
import {
  askedQuestions,
  inquiryFields,
  type Answer,
  type ExtraQuestion,
  type InquiryField,
} from '../forms/index.ts'
import type { AnswerLine, Inquiry } from '../submissions/index.ts'

/** What the school calls now what inquiries hold as codes. A code that it has no more stays one. */
export async function loadWords(ctx: Ctx) {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [{ type: 'form', key: 'inquiry' }],
  })
  const form = content.get('form', 'inquiry')?.data
  const interests = form?.interest.options ?? []
  const questions = form ? extraQuestions(form) : []
  return {
    /** In the order of the list. */
    programs: new Map(content.list('program').map(({ key, summary }) => [key, summary.listedAs])),
    interests: new Map(interests.map(({ value, label }) => [value, label])),
    /** The school's own, in the form's order. */
    questions: new Map(questions.map((each) => [each.key, each])),
  }
}

/** The interests that the form offers, in its order. */
export async function listInterests(ctx: Ctx): Promise<{ value: string; label: string }[]> {
  const { interests } = await loadWords(ctx)
  return [...interests].map(([value, label]) => ({ value, label }))
}

export type Words = Awaited<ReturnType<typeof loadWords>>

/** The answers to the ten questions as staff read them. */
export function answerLines(inquiry: Inquiry, { programs, interests }: Words): AnswerLine[] {
  const said: Record<InquiryField, Answer> = {
    ...inquiry,
    country: inquiry.country
      ? (countryName(inquiry.country) ?? inquiry.country)
      : (inquiry.country_typed ?? ''),
    programs: inquiry.programs.map((key) => programs.get(key) ?? key),
    interest: interests.get(inquiry.interest) ?? inquiry.interest,
  }
  return inquiryFields.map((field) => ({ field, value: said[field] }))
}

/** The answers to the school's own questions. One that the form did not ask keeps its key for a label. */
export function moreLines(
  { more = {}, ...inquiry }: Inquiry,
  questions: readonly ExtraQuestion[],
): AnswerLine[] {
  const asked = askedQuestions(questions, { ...more, ...inquiry })
  const order = new Map(questions.map(({ key }, index) => [key, index]))
  const place = (key: string) => order.get(key) ?? questions.length
  return Object.entries(more)
    .toSorted(([one], [other]) => place(one) - place(other))
    .map(([field, answer]) => {
      const question = questions[place(field)]
      const inWords = (value: string) =>
        question?.kind === 'country'
          ? (countryName(value) ?? value)
          : (question?.options?.find((each) => each.value === value)?.label ?? value)
      return {
        field,
        label: question?.label ?? field,
        kind: question?.kind,
        value:
          typeof answer === 'string' ? inWords(answer) : Array.isArray(answer) ? answer.map(inWords) : answer,
        ...(question && !asked.includes(question) && { isUnasked: true as const }),
      }
    })
}
