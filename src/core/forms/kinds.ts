import { cleanAddress, isEmailAddress } from '../../kernel/email-address.ts'
import { isVisible, normalizeText, withoutBidiControls } from '../../kernel/text.ts'
import type { Answer, AnswerOf, Question, QuestionKind } from './schema.ts'

/** What is wrong with an answer; each face has the words for it. `most` is in characters. */
export type Mistake =
  | { readonly code: 'missing' | 'not-an-email' | 'not-a-date' | 'not-a-number' }
  | { readonly code: 'out-of-range'; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly code: 'too-long'; readonly most: number }

/** How one class of question is read, judged and hashed. */
type Kind<Value extends Answer> = {
  /** From what was posted under its name, cleaned. */
  read(posted: readonly string[], question: Question): Value
  /** What is wrong with an answer that was given. */
  check(answer: Value, question: Question): Mistake | null
  /** What counts when two sendings are compared. */
  hash(answer: Value): Answer
}
type Kinds = { readonly [Name in QuestionKind]: Kind<AnswerOf<Name>> }

const line: Kind<string> = {
  read: ([typed = '']) => cleanLine(typed),
  check: (answer, { max }) => (answer.length > max ? { code: 'too-long', most: max } : null),
  hash: (answer) => answer,
}

const kinds: Kinds = {
  line,
  text: { ...line, read: ([typed = '']) => cleanText(typed) },
  name: {
    ...line,
    // People with one name type a hyphen where the other is asked for.
    read([typed = '']) {
      const name = cleanLine(withoutBidiControls(typed))
      return /^\p{P}*$/u.test(name) ? '' : name
    },
  },
  email: {
    read: ([typed = '']) => cleanAddress(cleanLine(typed)),
    check: (answer, question) =>
      line.check(answer, question) ?? (isEmailAddress(answer) ? null : { code: 'not-an-email' }),
    hash: (answer) => answer.toLowerCase(),
  },
  // Old forms send the words of their empty choice.
  choice: { ...line, read: ([typed = '']) => cleanLine(typed).replace(/^-+\s*none\s*-+$/i, '') },
  choices: {
    read: (posted, { max }) => [
      ...new Set(
        posted
          .slice(0, mostChoices)
          .map(cleanLine)
          .filter((each) => each !== '' && each.length <= max),
      ),
    ],
    check: () => null,
    hash: (answer) => answer.toSorted(),
  },
  country: line,
  telephone: line,
  'yes-no': { ...line, check: () => null },
  date: {
    ...line,
    check: (answer) => (isCalendarDay(answer) ? null : { code: 'not-a-date' }),
  },
  number: {
    ...line,
    read: ([typed = '']) => plainNumber(cleanLine(typed)),
    check(answer, { range: { min, max } = {} }) {
      if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(answer)) return { code: 'not-a-number' }
      const isWithin = Number(answer) >= (min ?? -Infinity) && Number(answer) <= (max ?? Infinity)
      return isWithin ? null : { code: 'out-of-range', min, max }
    },
  },
  consent: {
    // Only what says yes: exports of other systems send `false`, `0` and `no`.
    read: ([typed = '']) => /^(yes|on|true|1)$/i.test(cleanLine(typed)),
    check: () => null,
    hash: (answer) => answer,
  },
}

const mostChoices = 200

/** `1,250.5`, `1 250,5` and `١٢٥٠` as digits with a point; what is no number stays as it was typed. */
function plainNumber(typed: string): string {
  const digits = typed
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u2212\uFE63\uFF0D]/g, '-')
    .replace(/(?<=\d)[\s'’\u00A0\u202F](?=\d{3})/g, '')
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return digits.replaceAll(',', '')
  return /^-?\d+[,.]\d+$/.test(digits) ? digits.replace(',', '.') : digits
}

function isCalendarDay(answer: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(answer)) return false
  const day = new Date(`${answer}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(answer)
}

export const readAnswer = <Q extends Question>(question: Q, posted: readonly string[]): AnswerOf<Q['kind']> =>
  kindOf(question).read(posted, question) as AnswerOf<Q['kind']>

export const isAnswered = (answer: Answer): boolean =>
  typeof answer === 'boolean' ? answer : answer.length > 0

/** What is wrong with an answer; null where nothing is. */
export function checkAnswer(question: Question, answer: Answer): Mistake | null {
  if (!isAnswered(answer)) return question.isRequired ? { code: 'missing' } : null
  return kindOf(question).check(answer, question)
}

export const hashableAnswer = (question: Question, answer: Answer): Answer => kindOf(question).hash(answer)

/** TypeScript cannot follow a question's kind to its answer; `readAnswer` is the only source of answers, and reads by the kind. */
const kindOf = ({ kind }: Question) => kinds[kind] as Kind<Answer>

export const cleanLine = (typed: string): string => cleanText(typed).replace(/\s+/g, ' ').trim()

// U+0000 and lone surrogates cannot be stored as text; other controls are never meant. The body keeps the bytes as they came.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g

/** Needs no cleaning but at its ends, as most of what is typed: the tables of Unicode are slow. */
const isPlain = /^[\n\x20-\x7E]*$/

function cleanText(typed: string): string {
  if (isPlain.test(typed)) return typed.trim()
  const text = normalizeText(typed.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '')).trim()
  return isVisible(text) ? text : ''
}
