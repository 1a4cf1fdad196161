import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { line, reference, slug, text } from '../fields.ts'

const option = z.strictObject({ value: z.string().min(1).max(80), label: line({ label: 'Label' }) })
const words = { label: line({ label: 'Label' }, 300), help: text({ label: 'Help' }, 400).optional() }

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
    privacy: text({ label: 'Privacy notice in short' }, 600),
    submit: line({ label: 'Button' }, 40),
  }),
  title: (data) => data.title,
  summary: (data) => data,
  needed: ['inquiry'],
})
