import { countryName, countryNameIn } from '../../core/countries/index.ts'
import type { PublishedSummary } from '../../core/content/index.ts'
import type { Answer, InquiryField } from '../../core/forms/schema.ts'
import type { Inquiry } from '../../core/submissions/index.ts'
import { languageOf } from '../../kernel/languages.ts'
import { spokenTag } from '../../messages/message.ts'
import { joinParts } from '../../messages/spoken-formats.ts'
import { questionsOf, type AskedQuestion, type Form } from '../form-questions.ts'

type Props = { inquiry: Inquiry; form: Form; programs: readonly PublishedSummary<'program'>[] }

/** What was sent, in the words of the form. What was left open is left out. */
export function SentAnswers({ inquiry, form, programs }: Props) {
  const offered = programs.map(({ key, summary }) => ({ key, name: summary.name }))
  const rows = questionsOf(form, offered)
    .map((question) => ({ question, text: sayAnswer(question, answerIn(inquiry, question.name)) }))
    .filter(({ text }) => text !== '')
  return (
    <dl className="sent-answers">
      {rows.map(({ question, text }) => (
        <div key={question.name}>
          <dt>{question.label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function answerIn({ more = {}, ...inquiry }: Inquiry, name: string): Answer {
  if (name === 'country') return inquiry.country ?? inquiry.country_typed ?? ''
  return Object.hasOwn(inquiry, name) ? (inquiry[name as InquiryField] ?? '') : (more[name] ?? '')
}

const nameOfCountry = (code: string) =>
  languageOf(spokenTag()) === 'en' ? countryName(code) : countryNameIn(code, spokenTag())

function sayAnswer({ kind, options = [] }: AskedQuestion, answer: Answer): string {
  const label = (value: string) => options.find((each) => each.value === value)?.label ?? value
  if (typeof answer === 'boolean') return answer ? (options[0]?.label ?? '') : ''
  if (Array.isArray(answer)) return joinParts(answer.map(label), 'semicolon')
  return kind === 'country' ? (nameOfCountry(answer) ?? answer) : label(answer)
}
