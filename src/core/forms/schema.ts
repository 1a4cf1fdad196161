/** The classes of question. Reading, checking, hashing and the control follow from the kind alone (`kinds.ts`, and the site's `controls`). */
const questionKinds = [
  'line',
  'name',
  'text',
  'email',
  'choice',
  'choices',
  'country',
  'yes-no',
  'date',
  'number',
  'telephone',
  'consent',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What was typed or chosen, as it is shown again. */
export type Answer = string | string[] | boolean
export type AnswerOf<Kind extends QuestionKind> = Kind extends 'choices'
  ? string[]
  : Kind extends 'consent'
    ? boolean
    : string

/** One question of a form, declared once. */
export type Question = {
  readonly kind: QuestionKind
  /** The most characters of the answer, or of each choice. */
  readonly max: number
  readonly isRequired?: boolean
  /** The token by which browsers fill it in (HTML Living Standard, autofill). */
  readonly autocomplete?: string
  /** Whether the answer is something that the school knows of the person from then on. */
  readonly isFact?: boolean
  /** A list to open, where the choices are many or short. */
  readonly isList?: boolean
  /** The least and greatest number. */
  readonly range?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined
}

/**
 * The questions that every inquiry form has, in its order, by the names under which they are posted. The names are a public
 * contract, and the order is that of the receipt's hash: neither may change.
 */
export const inquiryQuestions = {
  salutation: { kind: 'choice', max: 30, autocomplete: 'honorific-prefix', isFact: true, isList: true },
  first_name: { kind: 'name', max: 100, autocomplete: 'given-name', isFact: true },
  last_name: { kind: 'name', max: 100, autocomplete: 'family-name', isFact: true },
  email: { kind: 'email', max: 254, autocomplete: 'email', isRequired: true },
  country: { kind: 'country', max: 100, autocomplete: 'country', isFact: true },
  employer: { kind: 'line', max: 200, autocomplete: 'organization', isFact: true },
  programs: { kind: 'choices', max: 80, isRequired: true },
  interest: { kind: 'choice', max: 100, isRequired: true },
  message: { kind: 'text', max: 5000 },
  consent_email: { kind: 'consent', max: 10 },
} as const satisfies Record<string, Question>

export type InquiryField = keyof typeof inquiryQuestions
export const inquiryFields = Object.keys(inquiryQuestions) as InquiryField[]

/** Names that a form posts beside its questions. */
export const hiddenFields = [
  'from',
  'form',
  'altcha',
  'topic_note',
  'website',
  'channel',
  'utm_source',
  'utm_campaign',
  'source',
  'program_page',
  'referring_host',
] as const

/** The form's own questions in the order that a school may change; two of them are one question. */
export const formBlocks = {
  salutation: ['salutation'],
  name: ['first_name', 'last_name'],
  email: ['email'],
  country: ['country'],
  employer: ['employer'],
  programs: ['programs'],
  interest: ['interest'],
  message: ['message'],
  consent: ['consent_email'],
} as const satisfies Record<string, readonly InquiryField[]>
export type FormBlock = keyof typeof formBlocks

/** What another answer has to be: one of these, or, where several are chosen, among them one of these; a typed text holds one of them. */
export type Condition = {
  /** The name of a question that stands before. */
  readonly question: string
  readonly has: readonly string[]
  /** It was answered, and with none of these. */
  readonly isNot?: boolean | undefined
}

type Ordered = {
  readonly order?: readonly FormBlock[] | undefined
  readonly questions?: readonly { readonly key: string; readonly after?: FormBlock | undefined }[] | undefined
}

/** The names of all questions in the order of the page. A question of the school's own follows the question that its entry names. */
export function namesInOrder({ order = [], questions = [] }: Ordered): string[] {
  const blocks = [...new Set([...order, ...(Object.keys(formBlocks) as FormBlock[])])]
  return blocks.flatMap((block) => [
    ...formBlocks[block],
    ...questions.filter(({ after = 'interest' }) => after === block).map(({ key }) => key),
  ])
}

const typedKinds: ReadonlySet<QuestionKind> = new Set(['line', 'name', 'text', 'email', 'telephone'])
/** Whether the answer is written freely, so that a condition looks for words within it. */
export const isTyped = (kind: QuestionKind): boolean => typedKinds.has(kind)

/** A question that a school adds to its form in content; its key is the name under which it is posted. */
export type ExtraQuestion = Question & {
  readonly key: string
  readonly label: string
  readonly help?: string | undefined
  readonly options?: readonly { readonly value: string; readonly label: string }[] | undefined
  /** It is asked only where all of these hold; what is answered all the same is kept. */
  readonly when?: readonly Condition[] | undefined
}
/** The kinds that a school may add. What is agreed to needs more than a label. */
export const extraKinds = [
  'line',
  'text',
  'choice',
  'choices',
  'yes-no',
  'date',
  'number',
  'email',
  'telephone',
  'country',
] as const
