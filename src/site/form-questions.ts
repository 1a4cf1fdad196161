import { extraQuestions, type ContentTypes, type DataOf } from '../core/content/index.ts'
import {
  inquiryFields,
  inquiryQuestions,
  namesInOrder,
  type InquiryField,
  type Question,
} from '../core/forms/schema.ts'
import { t } from '../messages/message.ts'
import { conditionsOf, type ShownConditions } from './form-conditions.ts'

export type Form = DataOf<ContentTypes['form']>

/** A question as the published form words it. */
export type AskedQuestion = Question & {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly options?: readonly Option[] | undefined
  /** What a list shows while nothing is chosen. */
  readonly placeholder?: string | undefined
  /** Absent where it is asked of everyone. */
  readonly asked?: ShownConditions | undefined
}

/** One answer to choose; `facts` are shown once it is chosen. */
export type Option = {
  readonly value: string
  readonly label: string
  /** Below the label. */
  readonly help?: string | undefined
  readonly facts?: readonly string[] | undefined
}

/** A program as the form offers it. */
export type OfferedProgram = {
  readonly key: string
  readonly name: string
  readonly facts?: readonly string[] | undefined
}

/** Every question in the order of the page, the ten and the school's own. */
export function questionsOf(form: Form, programs: readonly OfferedProgram[] = []): AskedQuestion[] {
  const ten = inquiryFields.map((name): AskedQuestion => {
    const { label, help, ...more } = form[contentName(name)]
    const placeholder = 'placeholder' in more ? more.placeholder : undefined
    const options = choicesOf(form, name, programs)
    return { ...inquiryQuestions[name], name, label, help, placeholder, options }
  })
  const extra = extraQuestions(form)
  if (extra.length === 0 && !form.order) return ten
  const byName = new Map(ten.map((each) => [each.name, each]))
  for (const { when = [], ...each } of extra) {
    const options =
      each.kind === 'yes-no'
        ? [
            { value: 'yes', label: t('form.yes') },
            { value: 'no', label: t('form.no') },
          ]
        : each.options
    const asked = when.length > 0 ? conditionsOf(when, byName) : undefined
    byName.set(each.key, { ...each, name: each.key, options, asked })
  }
  return namesInOrder(form).flatMap((name) => byName.get(name) ?? [])
}

/** In content a question is called `firstName`. */
type ContentName<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Tail>}`
  : Name
const contentName = <Name extends string>(name: Name) =>
  name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as ContentName<Name>

function choicesOf(
  form: Form,
  name: InquiryField,
  programs: readonly OfferedProgram[],
): readonly Option[] | undefined {
  switch (name) {
    case 'salutation':
      return form.salutation.options.map((value) => ({ value, label: value }))
    case 'programs':
      return programs.map(({ key, name: label, facts }) => ({ value: key, label, facts }))
    case 'interest':
      return form.interest.options
    case 'consent_email':
      return [{ value: 'yes', label: form.consentEmail.wording }]
    default:
      return undefined
  }
}
