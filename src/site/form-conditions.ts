import { countryName } from '../core/countries/index.ts'
import { isTyped, type Condition, type Question } from '../core/forms/index.ts'
import { spokenLocale, t } from '../messages/message.ts'

/** When a question is asked: in words for those who see every question, and as the form's script checks it. */
export type ShownConditions = {
  readonly words: readonly string[]
  readonly checks: readonly ShownCheck[]
}
/** `has` in the values that the form posts. */
export type ShownCheck = {
  readonly question: string
  readonly has: readonly string[]
  readonly isTyped: boolean
  readonly isNot?: true
}

type Worded = Pick<Question, 'kind'> & {
  readonly name: string
  readonly label: string
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
}

export function conditionsOf(
  when: readonly Condition[],
  questions: ReadonlyMap<string, Worded>,
): ShownConditions {
  const known = when.flatMap(({ question: name, has, isNot = false }) => {
    const question = questions.get(name)
    return question ? [{ question, has, isNot }] : []
  })
  return {
    words: known.map(({ question, has, isNot }) => inWords(question, has, isNot)),
    checks: known.map(({ question, has, isNot }) => ({
      question: question.name,
      has: question.kind === 'country' ? has.map((code) => countryName(code) ?? code) : has,
      isTyped: isTyped(question.kind),
      ...(isNot && { isNot }),
    })),
  }
}

function inWords(
  { name, label, kind, options = [] }: Worded,
  has: readonly string[],
  isNot: boolean,
): string {
  const said = has.map((value) => {
    const word = kind === 'country' ? countryName(value) : options.find((each) => each.value === value)?.label
    return t('form.asked.value', { value: word ?? value })
  })
  const values = new Intl.ListFormat(spokenLocale(), { type: 'disjunction' }).format(said)
  if (isNot)
    return t(isTyped(kind) ? 'form.asked.contains-not' : 'form.asked.answered-not', {
      values,
      question: label,
    })
  if (name === 'programs') return t('form.asked.programs', { values })
  return t(isTyped(kind) ? 'form.asked.contains' : 'form.asked.answered', { values, question: label })
}
