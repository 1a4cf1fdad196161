import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { address, block, day, line, money, reference, slug, source, time, timeZone } from '../fields.ts'
import { upgradeProgram } from './program-upgrades.ts'

export const paces = ['full-time', 'part-time'] as const
export const places = ['on-campus', 'virtual', 'live-virtual', 'residential-with-field-research'] as const

/** What the engraving beside a program shows; the site draws each. */
export const plates = [
  'balance',
  'network',
  'clock',
  'chart',
  'aperture',
  'lattice',
  'globe',
  'cell',
  'book',
] as const
export type Plate = (typeof plates)[number]

const format = z.strictObject({
  pace: z.enum(paces).meta({ label: 'Pace' }),
  place: z.enum(places).meta({ label: 'Place' }),
  length: line({ label: 'Length', help: 'Such as “2 years”.' }, 60),
  months: z
    .array(z.int().positive())
    .min(1)
    .optional()
    .meta({ label: 'Length in months', help: 'For search engines; several where there is a choice.' }),
  note: line({ label: 'Note' }, 300).optional(),
  source,
})

const deadline = z.strictObject({
  kind: z
    .enum(['opens', 'due'])
    .meta({ label: 'Kind', help: 'Whether something opens on that day, or is due by it.' }),
  what: line({ label: 'What is due', help: 'Such as “Application” or “Applications open”.' }, 100),
  applicants: line({ label: 'For whom', help: 'Such as “All applicants” or “Online applicants”.' }, 100),
  date: day({ label: 'Date' }),
  /** Unknown where it is absent: then a deadline holds until the day ends, and an opening from its beginning. */
  time: time({ label: 'Time of day' }).optional(),
  zone: timeZone({ label: 'Time zone', help: 'Where it is not the school’s own.' }).optional(),
  entry: line({ label: 'Entry', help: 'The term that it admits to, such as “fall 2027”.' }, 60).optional(),
  source,
})

const term = z.strictObject({ name: line({ label: 'Term' }, 60), begins: day({ label: 'Begins' }), source })

export const costKinds = ['tuition', 'fee', 'total', 'other'] as const

/** One line of what a program costs. */
const cost = z.strictObject({
  kind: z
    .enum(costKinds)
    .meta({ label: 'Kind', help: 'A total contains other lines, and is never added to them.' }),
  label: line({ label: 'What it pays for' }, 160),
  amount: money({
    label: 'Amount',
    help: 'Leave it empty where the school has not published it.',
  }).optional(),
  covers: line({ label: 'What it covers', help: 'Such as “9 months, full-time”.' }, 200).optional(),
  year: line({ label: 'Academic year', help: 'Such as “2026-27”.' }, 20).optional(),
  pace: z.enum(paces).optional().meta({ label: 'Pace', help: 'Where it holds for one pace alone.' }),
  place: z.enum(places).optional().meta({ label: 'Place', help: 'Where it holds for one place alone.' }),
  waiver: line({ label: 'Who may waive it' }, 200).optional(),
  source,
})

const fact = z.strictObject({ text: line({ label: 'Text' }, 400), source })

export const program = contentType({
  name: 'program',
  label: 'Program',
  version: 2,
  key: slug,
  path: (key) => `/programs/${key}`,
  fields: z.strictObject({
    name: line({ label: 'Name of the degree' }),
    listedAs: line({
      label: 'Name in lists',
      help: 'Where the degree type stands above it already.',
    }).optional(),
    degreeType: reference('degree-type', { label: 'Degree type' }),
    order: z.int().meta({ label: 'Order in lists' }),
    summary: line({ label: 'In one sentence' }, 220),
    description: z.array(block).min(1).meta({ label: 'About the program' }),
    department: line({ label: 'Department' }).optional(),
    audience: line({ label: 'For whom' }, 300),
    formats: z.array(format).min(1).meta({ label: 'Formats' }),
    deadlines: z.array(deadline).meta({ label: 'Deadlines' }),
    terms: z.array(term).optional().meta({ label: 'Academic calendar' }),
    requirements: z.array(fact).min(1).meta({ label: 'Requirements' }),
    costs: z.array(cost).min(1).meta({ label: 'Costs' }),
    outcomes: z.array(fact).min(1).meta({ label: 'What graduates do next' }),
    aid: z.array(fact).min(1).meta({ label: 'Financial aid' }),
    officialPage: address({ label: 'The school’s own page' }).optional(),
    plate: z
      .enum(plates)
      .optional()
      .meta({ label: 'Engraving', help: 'Without one, a pattern is drawn from the name.' }),
  }),
  upgrade: upgradeProgram,
  title: (data) => data.name,
  order: (data) => data.order,
  summary: (data) => ({
    name: data.name,
    listedAs: data.listedAs ?? data.name,
    degreeType: data.degreeType,
    order: data.order,
    summary: data.summary,
    plate: data.plate,
    formats: data.formats.map(({ pace, place, length, source: { sample } }) => ({
      pace,
      place,
      length,
      sample,
    })),
    deadlines: data.deadlines.map(({ kind, what, applicants, date, time, zone, source: { sample } }) => ({
      kind,
      what,
      applicants,
      date,
      time,
      zone,
      sample,
    })),
    cost: data.costs[0]
      ? {
          label: data.costs[0].label,
          amount: data.costs[0].amount ?? null,
          sample: data.costs[0].source.sample,
        }
      : null,
  }),
})
