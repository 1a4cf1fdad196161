import { z } from 'zod'
import {
  extraKinds,
  hiddenFields,
  inquiryFields,
  inquiryQuestions,
  type ExtraQuestion,
} from '../../forms/index.ts'
import { contentType } from '../content-type.ts'
import { line, reference, slug, text } from '../fields.ts'

const option = z.strictObject({ value: z.string().min(1).max(80), label: line({ label: 'Label' }) })
const words = { label: line({ label: 'Label' }, 300), help: text({ label: 'Help' }, 400).optional() }

const taken: ReadonlySet<string> = new Set([...inquiryFields, ...hiddenFields])

/** A question of the school's own: adding one here is all it takes. */
const question = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, 'small letters, digits and underscores')
      .refine((key) => !taken.has(key), 'a name that the form uses already')
      .meta({ label: 'Name', help: 'Under which the answer is posted and kept. It should not change.' }),
    kind: z.enum(extraKinds).meta({ label: 'Kind' }),
    label: line({ label: 'Question' }, 300),
    help: text({ label: 'Help' }, 400).optional(),
    required: z.boolean().optional().meta({ label: 'Required' }),
    fact: z
      .boolean()
      .optional()
      .meta({ label: 'Fact', help: 'The answer is known of the person from then on.' }),
    options: z.array(option).min(1).max(100).optional().meta({ label: 'Choices' }),
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
  version: 1,
  key: slug,
  path: (key) => (key === 'inquiry' ? '/inquire' : null),
  fields: z.strictObject({
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
      .meta({ label: 'Questions of your own', help: 'They stand between the interest and the message.' }),
    privacy: text({ label: 'Privacy notice in short' }, 600),
    submit: line({ label: 'Button' }, 40),
  }),
  title: (data) => data.title,
  summary: (data) => data,
  needed: ['inquiry'],
})

/** The school's own questions as the form asks them. */
export const extraQuestions = ({
  questions = [],
}: {
  questions?: readonly z.output<typeof question>[] | undefined
}): ExtraQuestion[] =>
  questions.map(({ key, kind, label, help, options, required = false, fact = false }) => ({
    key,
    kind,
    label,
    help,
    options,
    isRequired: required,
    isFact: fact,
    max: kind === 'text' ? inquiryQuestions.message.max : kind === 'email' ? inquiryQuestions.email.max : 200,
    isList: (options?.length ?? 0) > 8,
  }))
