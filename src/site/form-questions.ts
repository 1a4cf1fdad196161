import { extraQuestions, type ContentTypes, type DataOf } from '../core/content/index.ts'
import { inquiryFields, inquiryQuestions, type InquiryField, type Question } from '../core/forms/schema.ts'

export type Form = DataOf<ContentTypes['form']>

/** A question as the published form words it. */
export type AskedQuestion = Question & {
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  readonly options?: readonly Option[] | undefined
  /** What a list shows while nothing is chosen. */
  readonly placeholder?: string | undefined
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

/** Every question in the order of the page: the ten, with the school's own before the last two. */
export function questionsOf(form: Form, programs: readonly OfferedProgram[] = []): AskedQuestion[] {
  const extra = extraQuestions(form).map((each) => ({ ...each, name: each.key }))
  return inquiryFields.flatMap((name) => {
    const { label, help, ...more } = form[contentName(name)]
    const placeholder = 'placeholder' in more ? more.placeholder : undefined
    const options = choicesOf(form, name, programs)
    const asked: AskedQuestion = { ...inquiryQuestions[name], name, label, help, placeholder, options }
    return name === 'message' ? [...extra, asked] : [asked]
  })
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
