import { z } from 'zod'
import {
  comparable,
  extraKinds,
  formBlocks,
  hiddenFields,
  inquiryFields,
  inquiryQuestions,
  namesInOrder,
  type ExtraQuestion,
  type FormBlock,
} from '../../forms/index.ts'
import { contentType } from '../content-type.ts'
import { kinds, line, reference, slug, text } from '../fields.ts'

const option = z.strictObject({ value: z.string().min(1).max(80), label: line({ label: 'Label' }) })
const words = { label: line({ label: 'Label' }, 300), help: text({ label: 'Help' }, 400).optional() }

const taken: ReadonlySet<string> = new Set([...inquiryFields, ...hiddenFields])

const block = z.enum(Object.keys(formBlocks) as [FormBlock, ...FormBlock[]]).meta({
  label: 'Question',
  choices: { programs: 'Programs', message: 'Question in words', consent: 'Consent' },
})

const condition = z
  .strictObject({
    question: z.string().min(1).max(40),
    isNot: z.literal(true).optional(),
    has: z.array(z.string().min(1).max(200)).min(1).max(50),
  })
  .meta({ label: 'Condition' })
  .register(kinds, { kind: 'condition' })

/** A question of the school's own: adding one here is all it takes. */
const question = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, 'small letters, digits and underscores')
      .refine((key) => !taken.has(key), 'a name that the form uses already')
      .meta({ label: 'Name', help: 'Under which the answer is posted and kept. It should not change.' }),
    kind: z.enum(extraKinds).meta({
      label: 'Kind',
      choices: {
        line: 'A line of text',
        text: 'Longer text',
        choice: 'One choice',
        choices: 'Several choices',
        'yes-no': 'Yes or no',
        email: 'Email address',
      },
    }),
    after: block.optional().meta({ label: 'Stands after', help: 'The interest, if you choose nothing.' }),
    label: line({ label: 'Question' }, 300),
    help: text({ label: 'Help' }, 400).optional(),
    required: z.boolean().optional().meta({ label: 'Required' }),
    fact: z
      .boolean()
      .optional()
      .meta({ label: 'Fact', help: 'The answer is known of the person from then on.' }),
    options: z.array(option).min(1).max(100).optional().meta({ label: 'Choices' }),
    min: z.number().optional().meta({ label: 'Least number', help: 'Only for a number.' }),
    max: z.number().optional().meta({ label: 'Greatest number', help: 'Only for a number.' }),
    programs: z
      .array(reference('program', { label: 'Program' }))
      .max(50)
      .optional()
      .meta({
        label: 'Only for these programs',
        help: 'It is asked once one of them is ticked. Empty: it is asked of everyone.',
      }),
    when: z.array(condition).max(5).optional().meta({
      label: 'Only if',
      help: 'It is asked once all of these are so. Without script everyone sees it, with these conditions in words.',
    }),
  })
  .refine(({ kind, options }) => (kind === 'choice' || kind === 'choices') === (options !== undefined), {
    path: ['options'],
    message: 'choices are needed where one chooses, and only there',
  })

/**
 * The inquiry form's words and choices. Its field names are a public contract and stay in code;
 * a submission keeps the revision that it answered.
 */
export const form = contentType({
  name: 'form',
  label: 'Form',
  version: 2,
  key: slug,
  path: (key) => (key === 'inquiry' ? '/inquire' : null),
  fields: z
    .strictObject({
      title: line({ label: 'Title' }),
      lead: text({ label: 'Lead' }, 400),
      salutation: z.strictObject({
        ...words,
        placeholder: line({ label: 'Nothing chosen' }, 40),
        options: z.array(z.string().max(30)).meta({ label: 'Choices' }),
      }),
      firstName: z.strictObject(words),
      lastName: z.strictObject(words),
      email: z.strictObject(words),
      country: z.strictObject({ ...words, placeholder: line({ label: 'Nothing chosen' }, 40) }),
      employer: z.strictObject(words),
      programs: z.strictObject({
        ...words,
        order: z.array(reference('program', { label: 'Program' })).meta({ label: 'Programs, in order' }),
      }),
      interest: z.strictObject({ ...words, options: z.array(option).min(1) }),
      message: z.strictObject(words),
      consentEmail: z.strictObject({
        ...words,
        wording: text({ label: 'What is agreed to', help: 'Kept word for word with each consent.' }, 600),
      }),
      questions: z
        .array(question)
        .max(20)
        .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'two have the same name')
        .optional()
        .meta({ label: 'Questions of your own' }),
      order: z
        .array(block)
        .refine((all) => new Set(all).size === all.length, 'the same question stands here twice')
        .optional()
        .meta({
          label: 'Order of the questions',
          help: 'What is not named here comes last, in the usual order.',
        }),
      privacy: text({ label: 'Privacy notice in short' }, 600),
      submit: line({ label: 'Button' }, 40),
    })
    .check(({ value, issues }) => {
      for (const { path, message } of conditionProblems(value))
        issues.push({ code: 'custom', input: value, path: ['questions', ...path], message })
    }),
  // Version 2 only added fields that may be missing.
  upgrade: { 2: (old) => old },
  title: (data) => data.title,
  summary: (data) => data,
  needed: ['inquiry'],
})

type Own = z.output<typeof question>
type Ordered = {
  readonly order?: readonly FormBlock[] | undefined
  readonly questions?: readonly Own[] | undefined
}

/** The school's own questions as the form asks them, in its order. */
export function extraQuestions(form: Ordered): ExtraQuestion[] {
  const order = namesInOrder(form)
  const questions = form.questions ?? []
  const kindOf = (name: string) =>
    Object.hasOwn(inquiryQuestions, name)
      ? inquiryQuestions[name as keyof typeof inquiryQuestions].kind
      : questions.find(({ key }) => key === name)?.kind
  return questions
    .toSorted((one, other) => order.indexOf(one.key) - order.indexOf(other.key))
    .map(
      ({
        key,
        kind,
        label,
        help,
        options,
        required = false,
        fact = false,
        programs = [],
        when = [],
        min,
        max,
      }) => ({
        key,
        kind,
        label,
        help,
        options,
        isRequired: required,
        isFact: fact,
        max:
          kind === 'text'
            ? inquiryQuestions.message.max
            : kind === 'email'
              ? inquiryQuestions.email.max
              : 200,
        isList: (options?.length ?? 0) > 8,
        range: { min, max },
        when: [
          ...(programs.length > 0 ? [{ question: 'programs', has: programs }] : []),
          ...when.map((each) => ({
            question: each.question,
            isNot: each.isNot,
            has: each.has.map((value) => comparable(kindOf(each.question) ?? 'line', value)),
          })),
        ],
      }),
    )
}

/** Conditions that could never hold, in words for the editor. */
function conditionProblems(
  form: Ordered & { readonly interest: { readonly options: readonly { readonly value: string }[] } },
) {
  const { questions = [] } = form
  const order = namesInOrder(form)
  const own = new Map(questions.map((each) => [each.key, each]))
  return questions.flatMap(({ key, when = [], programs = [] }, index) => {
    const before = order.slice(0, order.indexOf(key))
    const late = programs.length > 0 && !before.includes('programs')
    return [
      ...(late ? [{ path: [index, 'programs'], message: 'it has to stand after the programs' }] : []),
      ...when.flatMap(({ question, has }, at) => {
        const path = [index, 'when', at]
        if (!before.includes(question))
          return [
            { path: [...path, 'question'], message: `no question before this one is called ${question}` },
          ]
        const offered =
          question === 'interest'
            ? form.interest.options.map(({ value }) => value)
            : (own.get(question)?.options?.map(({ value }) => value) ??
              (own.get(question)?.kind === 'yes-no' ? ['yes', 'no'] : null))
        return has.flatMap((value, place) =>
          offered === null || offered.includes(value)
            ? []
            : [{ path: [...path, 'has', place], message: `it can be answered with ${offered.join(', ')}` }],
        )
      }),
    ]
  })
}
