import { z } from 'zod'
import { languageNames, type Language } from '../../../kernel/languages.ts'
import { contentType } from '../content-type.ts'
import { address, color, language, line, text, timeZone } from '../fields.ts'
import { picture } from '../media-fields.ts'
import { destinationAt } from '../upgrade-links.ts'
import { promiseFields } from './promise-fields.ts'

/** As `frame-ancestors` takes it (CSP level 3); without https only on the machine itself. */
const siteOrigin = z
  .string()
  .max(200)
  .regex(
    /^(https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?|http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?)$/,
    'an address such as https://medicine.example.edu, without anything behind it',
  )
  .meta({ label: 'Site' })

/** The school itself: one document, key `school`. */
export const settings = contentType({
  name: 'settings',
  label: 'School',
  version: 6,
  key: z.literal('school'),
  fields: z.strictObject({
    name: line({ label: 'Name of the school' }),
    shortName: line({ label: 'Short name' }, 30),
    parent: line({ label: 'Part of', help: 'The university, if there is one.' }).optional(),
    siteName: line({ label: 'Name of this site' }),
    logo: picture({
      label: 'Logo',
      help: 'Beside the name on top of every page, on light and on dark ground. Say that it is only decoration: the name stands there already.',
    }).optional(),
    address: z
      .array(line({ label: 'Line' }))
      .min(1)
      .meta({ label: 'Postal address' }),
    telephone: line({ label: 'Telephone' }, 40),
    inquiriesEmail: z.email().meta({ label: 'Address for inquiries' }),
    copyrightHolder: line({ label: 'Copyright holder' }),
    copyrightYear: z.int().min(1900).max(2200).optional().meta({ label: 'Copyright year' }),
    timeZone: timeZone({ label: 'Time zone', help: 'An IANA name, such as America/New_York.' }),
    language: language({ label: 'Language', help: 'A BCP 47 tag, such as en-US.' }),
    languages: z.array(z.enum(languageNames)).max(languageNames.length).optional().meta({
      label: 'Further languages',
      help: 'Shown to everyone in a list of languages. Each has its own address, such as /es, where it can be tried before it is offered.',
    }),
    spoken: z
      .array(
        z.strictObject({
          language: z.enum(languageNames).meta({ label: 'Language' }),
          name: line({ label: 'Name of the school' }).optional(),
          parent: line({ label: 'Part of' }).optional(),
          siteName: line({ label: 'Name of this site' }).optional(),
          notice: text({ label: 'Notice in the footer' }, 600).optional(),
          demonstration: line({ label: 'Notice of the demonstration' }).optional(),
        }),
      )
      .max(languageNames.length)
      .optional()
      .meta({
        label: 'The school in further languages',
        help: 'What it is called there. What is left empty is shown in the school’s own language.',
      }),
    colors: z
      .strictObject({
        accent: color({ label: 'Accent', help: 'Of links and buttons on white.' }),
        accentDark: color({ label: 'Accent on dark ground' }),
      })
      .meta({ label: 'Colors' }),
    promise: z
      .strictObject(promiseFields)
      .meta({ label: 'Promise', help: 'By when a person answers; shown to everyone who asks.' }),
    mailSignature: text(
      {
        label: 'Signature of mail',
        help: 'Below every email to people who ask, above the address: an office, its hours, a link.',
      },
      600,
    ).optional(),
    notice: text({ label: 'Notice in the footer' }, 600).optional(),
    demonstration: z
      .strictObject({
        notice: line({
          label: 'Notice',
          help: 'On top of every page, above the button of the form and on receipts.',
        }),
        contact: z
          .strictObject({
            email: z.email().meta({ label: 'Email' }),
            telephone: line({ label: 'Telephone' }, 40).optional(),
          })
          .meta({ label: 'Contact', help: 'Of those who run the demonstration, in place of the school’s.' }),
      })
      .optional()
      .meta({ label: 'Demonstration', help: 'Only where this site is not the school’s own.' }),
    hideFromSearchEngines: z.boolean().meta({ label: 'Hide from search engines' }),
    heldDomains: z
      .array(z.string().max(100))
      .meta({ label: 'Domains that no mail leaves for', help: 'Mail to them stays in the outbox.' }),
    embedding: z
      .strictObject({
        origins: z
          .array(siteOrigin)
          .max(50)
          .meta({ label: 'Sites', help: 'Such as https://medicine.example.edu' }),
      })
      .optional()
      .meta({ label: 'Other sites that may show the form', help: 'On their own pages, in a frame.' }),
    privacy: address({ label: 'Privacy notice' }),
  }),
  upgrade: {
    2: ({ privacyHref, ...data }) => ({ ...data, privacy: destinationAt(String(privacyHref)) }),
    // Versions 3 to 6 only added fields that may be missing.
    3: (old) => old,
    4: (old) => old,
    5: (old) => old,
    6: (old) => old,
  },
  title: (data) => data.name,
  summary: (data) => data,
  needed: ['school'],
})

type Spoken = NonNullable<z.output<typeof settings.fields>['spoken']>[number]
type Called = Pick<
  z.output<typeof settings.fields>,
  'name' | 'parent' | 'siteName' | 'notice' | 'demonstration' | 'spoken'
>

/** What the school says of itself in a language; nothing where it says that in its own alone. */
export const wordsIn = ({ spoken = [] }: Pick<Called, 'spoken'>, language: Language): Partial<Spoken> =>
  spoken.find((each) => each.language === language) ?? {}

/** The school as it is called in a language; what has no words there stays in its own. */
export function schoolIn<School extends Called>(school: School, language: Language): School {
  const { name, parent, siteName, notice, demonstration } = wordsIn(school, language)
  return {
    ...school,
    ...(name && { name }),
    ...(parent && { parent }),
    ...(siteName && { siteName }),
    ...(notice && { notice }),
    ...(school.demonstration &&
      demonstration && { demonstration: { ...school.demonstration, notice: demonstration } }),
  }
}

type Reachable = Pick<z.output<typeof settings.fields>, 'demonstration' | 'inquiriesEmail' | 'telephone'>

/** Where people who ask can write or call: a demonstration does not send them to the school that it shows. */
export const contactOf = ({ demonstration, inquiriesEmail, telephone }: Reachable) =>
  demonstration?.contact ?? { email: inquiriesEmail, telephone }
