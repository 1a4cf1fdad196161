import { z } from 'zod'
import { addDays } from '../../../kernel/dates.ts'
import { contentType } from '../content-type.ts'
import { address, day, line, reference, slug, text, time, timeZone } from '../fields.ts'
import { richText } from '../blocks.ts'

export const eventKinds = [
  'information-session',
  'talk',
  'workshop',
  'ceremony',
  'orientation',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

const eventPlaces = ['online', 'on-campus', 'both'] as const

/** So that a list of what still goes on need not look further back for its beginning. */
export const longestEventDays = 31

const registration = z
  .strictObject({
    seats: z
      .int()
      .positive()
      .max(100_000)
      .optional()
      .meta({ label: 'Seats', help: 'Guests take seats too. Without a number there is room for everyone.' }),
    guests: z
      .int()
      .min(0)
      .max(9)
      .optional()
      .meta({ label: 'Guests', help: 'How many guests one person may bring.' }),
    closesDate: day({
      label: 'Closes on',
      help: 'Without a day, registration ends as the event begins.',
    }).optional(),
    closesTime: time({ label: 'Closes at' }).optional(),
  })
  .meta({ label: 'Registration', help: 'Leave it out where people come without one.' })

/** Something that people come to: an information session, a talk, a ceremony. Its times are those of the clocks where it takes place. */
export const event = contentType({
  name: 'event',
  label: 'Event',
  version: 3,
  key: slug,
  path: (key) => `/events/${key}`,
  fields: z
    .strictObject({
      title: line({ label: 'Title' }),
      kind: z.enum(eventKinds).meta({ label: 'Kind' }),
      summary: text({ label: 'In one or two sentences' }, 400),
      body: richText({ label: 'Text' }),
      date: day({ label: 'Date' }),
      time: time({ label: 'Begins at', help: 'Without a time it takes the whole day.' }).optional(),
      endDate: day({ label: 'Last day', help: 'Where it is another day than the first.' }).optional(),
      endTime: time({ label: 'Ends at' }).optional(),
      zone: timeZone({ label: 'Time zone', help: 'Where it is not the school’s own.' }).optional(),
      place: z.enum(eventPlaces).meta({ label: 'Place' }),
      location: line({ label: 'Where', help: 'Building and room, or the city.' }, 300).optional(),
      join: address({
        label: 'Address to take part online',
        help: 'Sent only to people who registered; never on the page.',
      }).optional(),
      audience: z
        .array(line({ label: 'Audience' }, 60))
        .max(5)
        .optional()
        .meta({ label: 'Who it is for', help: 'Such as “Applicants” or “The public”.' }),
      series: line({ label: 'Series' }, 80).optional(),
      programs: z
        .array(reference('program', { label: 'Program' }))
        .max(50)
        .meta({ label: 'Programs', help: 'Where it is about some of them.' }),
      registration: registration.optional(),
      isCalledOff: z.boolean().optional().meta({
        label: 'Called off',
        help: 'It stays in calendars as canceled, and everyone who registered gets a mail.',
      }),
      recording: address({ label: 'Recording' }).optional(),
      isSample: z.boolean().optional().meta({ label: 'Sample', help: 'Said at the top of the event.' }),
      official: address({ label: 'Official page' }).optional(),
    })
    .refine(({ time, endTime }) => (time === undefined) === (endTime === undefined), {
      path: ['endTime'],
      message: 'a beginning and an end, or neither for whole days',
    })
    .refine(
      ({ date, time = '', endDate = date, endTime = '' }) => `${endDate} ${endTime}` >= `${date} ${time}`,
      {
        path: ['endDate'],
        message: 'it ends before it begins',
      },
    )
    .refine(({ date, endDate = date }) => endDate <= addDays(date, longestEventDays - 1), {
      path: ['endDate'],
      message: `at most ${longestEventDays} days`,
    }),
  // Version 2: marks within text.
  upgrade: { 2: (old) => old, 3: (old) => old },
  title: (data) => data.title,
  summary: ({ body, ...data }) => ({ ...data, hasText: body.length > 0 }),
  // Without the school's zone, so up to 14 hours off: a list asks for a day more on either side, and looks closer itself.
  date: (data) => new Date(`${data.date}T${data.time ?? '00:00'}:00Z`),
  topics: ({ kind, programs, audience = [], series }) => [
    `kind:${kind}`,
    ...programs.map((key) => `program:${key}`),
    ...audience.map((each) => `audience:${each}`),
    ...(series === undefined ? [] : [`series:${series}`]),
  ],
})
