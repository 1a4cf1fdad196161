import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { line, slug, text, time } from '../fields.ts'
import { postKinds } from '../blocks.ts'

/** What people subscribe to by mail: one document, key `weekly`. Without it nobody can subscribe, and nothing is sent. */
export const newsletter = contentType({
  name: 'newsletter',
  label: 'Newsletter',
  version: 1,
  key: z.literal('weekly'),
  fields: z.strictObject({
    name: line({ label: 'Name', help: 'The subject of each mail begins with it.' }, 80),
    consent: text(
      { label: 'What subscribers agree to', help: 'Kept word for word with each subscription.' },
      600,
    ),
    sender: z
      .strictObject({
        name: line({ label: 'Name of the sender' }, 80),
        address: z.email().optional().meta({
          label: 'Address of the sender',
          help: 'Apart from the address for inquiries. Empty: news@ and the host of the site.',
        }),
      })
      .meta({ label: 'Sender' }),
    leaves: z
      .strictObject({
        weekday: z.int().min(1).max(7).meta({ label: 'Weekday', help: 'Monday is 1.' }),
        time: time({ label: 'Time' }),
      })
      .meta({ label: 'Leaves on', help: 'In the school’s time zone. A week without news sends nothing.' }),
    topics: z
      .array(
        z.strictObject({
          key: slug,
          name: line({ label: 'Topic' }, 80),
          help: line({ label: 'What it brings' }, 200).optional(),
          posts: z.array(z.enum(postKinds)).optional().meta({ label: 'Posts of these kinds' }),
          about: z
            .array(line({ label: 'Topic of a post' }, 60))
            .optional()
            .meta({ label: 'Only posts with one of these topics' }),
          events: z.array(z.string().max(60)).optional().meta({ label: 'Events of these kinds' }),
        }),
      )
      .min(1)
      .max(20)
      .meta({ label: 'Topics' }),
    offersPrograms: z.boolean().meta({
      label: 'Readers may choose programs',
      help: 'Posts and events of a program reach those who chose it.',
    }),
  }),
  title: (data) => data.name,
  summary: (data) => data,
})
