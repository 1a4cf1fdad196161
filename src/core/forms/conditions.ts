import { meetsCondition } from '../../kernel/condition.ts'
import { findCountry } from '../countries/index.ts'
import { inquiryQuestions, isTyped, type Answer, type ExtraQuestion, type QuestionKind } from './schema.ts'

type Answers = Readonly<Record<string, Answer | null | undefined>>

/**
 * Those of a school's own questions that these answers call for. A question that hangs on one that is not asked is not asked either.
 * @param questions in an order in which each stands after what its conditions name
 */
export function askedQuestions<Asked extends ExtraQuestion>(
  questions: readonly Asked[],
  answers: Answers,
): Asked[] {
  if (questions.every(({ when = [] }) => when.length === 0)) return [...questions]
  const kinds = new Map<string, QuestionKind>(
    Object.entries(inquiryQuestions).map(([name, { kind }]) => [name, kind]),
  )
  return questions.filter((question) => {
    const isAsked = (question.when ?? []).every(({ question: name, has, isNot }) => {
      const kind = kinds.get(name)
      if (!kind) return false
      const given = [answers[name] ?? ''].flat().map((each) => comparable(kind, each))
      return meetsCondition(given, { has, isTyped: isTyped(kind), isNot })
    })
    if (isAsked) kinds.set(question.key, question.kind)
    return isAsked
  })
}

/** An answer as conditions name it: a country by its code, what is agreed to by `yes`. */
export function comparable(kind: QuestionKind, answer: string | boolean): string {
  if (typeof answer === 'boolean') return answer ? 'yes' : ''
  return kind === 'country' ? (findCountry(answer)?.code ?? answer) : answer
}
