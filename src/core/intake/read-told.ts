import { inquiryFields, inquiryQuestions, isAnswered, readAnswer, type Question } from '../forms/index.ts'
import type { PostedForm } from './read-form.ts'
import type { InquiryDraft, Told } from './schema.ts'

const text: Question = { kind: 'text', max: 5000 }
const choices: Question = { kind: 'choices', max: 200 }

/** Cleans what was told as a posted form is cleaned. */
export function readTold({ answers, more = {}, channel, source = {}, from = '', sender }: Told): PostedForm {
  const told: Partial<Record<string, string | readonly string[]>> = answers
  const draft = Object.fromEntries(
    inquiryFields.map((name) => [name, readAnswer(inquiryQuestions[name], listOf(told[name] ?? []))]),
  ) as Omit<InquiryDraft, 'more'>
  const extra = Object.entries(more)
    .map(
      ([key, value]) => [key, readAnswer(typeof value === 'string' ? text : choices, listOf(value))] as const,
    )
    .filter(([, answer]) => isAnswered(answer))
  return {
    draft: { ...draft, more: Object.fromEntries(extra) },
    honeypot: sender?.honeypot ?? '',
    from,
    formRevision: '',
    proof: sender?.proof ?? '',
    channel,
    source,
  }
}

const listOf = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value
