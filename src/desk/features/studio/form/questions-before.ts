import {
  formBlocks,
  inquiryQuestions,
  namesInOrder,
  type FormBlock,
  type QuestionKind,
} from '../../../../core/forms/schema.ts'
import { t } from '../../../../messages/desk-message.ts'
import { asGroup } from './path.ts'
import { asText } from './text-views.tsx'

type Choice = { readonly value: string; readonly label: string }

/** A question on which another may depend. */
export type Question = {
  readonly name: string
  readonly label: string
  readonly kind: QuestionKind
  /** Null where the answer is typed. */
  readonly choices: readonly Choice[] | null
}

/**
 * The questions of a form, as it is being typed, that stand before the one called `key`. Programs are not among them: which programs
 * a question is for has a field of its own.
 */
export function questionsBefore(form: unknown, key: string, countries: readonly Choice[]): Question[] {
  const { order, questions, ...ten } = asGroup(form)
  const own = asList(questions).map((each) => {
    const { key, label, kind, after, options } = asGroup(each)
    return { key: asText(key), label: asText(label), kind: kind as QuestionKind, after, options }
  })
  const names = namesInOrder({
    order: asList(order).filter(isBlock),
    questions: own.map(({ key, after }) => ({ key, after: isBlock(after) ? after : undefined })),
  })
  const until = names.indexOf(key)
  return names.slice(0, until < 0 ? names.length : until).flatMap((name): Question[] => {
    if (name === 'programs' || name === '') return []
    const added = own.find((each) => each.key === name)
    if (added)
      return [{ name, label: added.label || name, kind: added.kind, choices: choicesOf(added, countries) }]
    if (!(name in inquiryQuestions)) return []
    const { kind } = inquiryQuestions[name as keyof typeof inquiryQuestions]
    // In content a question is called `firstName`.
    const { label, options } = asGroup(
      ten[name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase())],
    )
    return [{ name, label: asText(label) || name, kind, choices: choicesOf({ kind, options }, countries) }]
  })
}

function choicesOf(
  { kind, options }: { kind: QuestionKind; options: unknown },
  countries: readonly Choice[],
): readonly Choice[] | null {
  switch (kind) {
    case 'country':
      return countries
    case 'yes-no':
      return [
        { value: 'yes', label: t('studio.yes') },
        { value: 'no', label: t('studio.no') },
      ]
    case 'consent':
      return [{ value: 'yes', label: t('studio.yes') }]
    case 'choice':
    case 'choices':
      return asList(options).flatMap((option) => {
        if (typeof option === 'string') return option === '' ? [] : [{ value: option, label: option }]
        const { value, label } = asGroup(option)
        return typeof value === 'string' && value !== '' ? [{ value, label: asText(label) || value }] : []
      })
    default:
      return null
  }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const isBlock = (value: unknown): value is FormBlock => typeof value === 'string' && value in formBlocks
