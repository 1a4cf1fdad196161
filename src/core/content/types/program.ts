import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { address, day, line, money, reference, slug, source, text, time, timeZone } from '../fields.ts'
import { richText } from '../blocks.ts'
import { upgradeProgram } from './program-upgrades.ts'
import { paces, places } from './study-formats.ts'

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
  applicants: line({ label: 'Who it is for', help: 'Such as “All applicants” or “Online applicants”.' }, 100),
  date: day({ label: 'Date' }),
  /** Unknown where it is absent: then a deadline holds until the day ends, and an opening from its beginning. */
  time: time({ label: 'Time of day' }).optional(),
  zone: timeZone({ label: 'Time zone', help: 'Where it is not the school’s own.' }).optional(),
  entry: line({ label: 'Entry', help: 'The term that it admits to, such as “fall 2027”.' }, 60).optional(),
  source,
})

const term = z.strictObject({ name: line({ label: 'Term' }, 60), begins: day({ label: 'Begins' }), source })

const costKinds = ['tuition', 'fee', 'living', 'total', 'other'] as const

/** One line of what a program costs. */
const cost = z.strictObject({
  kind: z.enum(costKinds).meta({
    label: 'Kind',
    help: 'The school bills tuition and fees; living costs are the student’s. A total contains other lines, and is never added to them; what is “other” arises only in some cases.',
  }),
  label: line({ label: 'What it pays for' }, 160),
  amount: money({
    label: 'Amount',
    help: 'Leave it empty where the school has not published it.',
  }).optional(),
  per: z
    .enum(['year', 'term', 'degree'])
    .optional()
    .meta({ label: 'Charged by', help: 'Every year unless said; a year has two terms.' }),
  covers: line({ label: 'What it covers', help: 'Such as “9 months, full-time”.' }, 200).optional(),
  year: line({ label: 'Academic year', help: 'Such as “2026-27”.' }, 20).optional(),
  pace: z.enum(paces).optional().meta({ label: 'Pace', help: 'Where it holds for one pace alone.' }),
  place: z.enum(places).optional().meta({ label: 'Place', help: 'Where it holds for one place alone.' }),
  waiver: line({ label: 'Who may waive it' }, 200).optional(),
  source,
})

const fact = z.strictObject({ text: line({ label: 'Text' }, 400), source })

const part = z.strictObject({
  name: line({ label: 'Part' }, 120),
  credits: z.int().positive().meta({ label: 'Credits' }),
  text: line({ label: 'What one learns in it' }, 400).optional(),
  source,
})

/** Addresses below `/programs/` that are no program. */
export const reservedProgramKeys: readonly string[] = ['compare', 'shortlist']

export const program = contentType({
  name: 'program',
  label: 'Program',
  version: 7,
  key: slug.refine((key) => !reservedProgramKeys.includes(key), { error: 'this address is taken' }),
  path: (key) => `/programs/${key}`,
  fields: z.strictObject({
    name: line({ label: 'Name of the degree' }),
    listedAs: line({
      label: 'Name in lists',
      help: 'Where the degree type stands above it already.',
    }).optional(),
    degreeType: reference('degree-type', {
      label: 'Degree type',
      help: 'Where the school has several kinds of degree.',
    }).optional(),
    order: z.int().meta({ label: 'Order in lists' }),
    summary: line({ label: 'In one sentence' }, 220),
    description: richText({ label: 'About the program' }, 1),
    department: line({ label: 'Department' }).optional(),
    audience: line({ label: 'Who it is for' }, 300),
    formats: z.array(format).min(1).meta({ label: 'Formats' }),
    deadlines: z.array(deadline).meta({ label: 'Deadlines' }),
    terms: z.array(term).optional().meta({ label: 'Academic calendar' }),
    interests: z
      .array(line({ label: 'Field' }, 60))
      .optional()
      .meta({
        label: 'Fields of interest',
        help: 'By which people find it; the same words in all programs.',
      }),
    curriculum: z.array(part).min(1).optional().meta({
      label: 'Curriculum',
      help: 'Its credits add up to those of the degree type, where it has one.',
    }),
    requirements: z.array(fact).min(1).meta({ label: 'Requirements' }),
    costs: z.array(cost).min(1).meta({ label: 'Costs' }),
    outcomes: z.array(fact).min(1).meta({ label: 'What graduates do next' }),
    aid: z.array(fact).min(1).meta({ label: 'Financial aid' }),
    aidInShort: line(
      {
        label: 'Financial aid in a few words',
        help: 'Among the facts at a glance, such as “Loans, grants, waivers”.',
      },
      60,
    ).optional(),
    questions: z
      .array(
        z.strictObject({
          question: line({ label: 'Question' }, 300),
          answer: text({ label: 'Answer' }, 2000),
        }),
      )
      .optional()
      .meta({ label: 'Questions and answers' }),
    applyAt: address({ label: 'Where to apply' }).optional(),
    officialPage: address({ label: 'The school’s own page' }).optional(),
    plate: z
      .enum(plates)
      .optional()
      .meta({ label: 'Engraving', help: 'Without one, a pattern is drawn from the name.' }),
  }),
  upgrade: upgradeProgram,
  title: (data) => data.name,
  order: (data) => data.order,
  topics: (data) => data.interests ?? [],
  summary: (data) => ({
    name: data.name,
    listedAs: data.listedAs ?? data.name,
    degreeType: data.degreeType,
    order: data.order,
    summary: data.summary,
    audience: data.audience,
    department: data.department,
    interests: data.interests ?? [],
    plate: data.plate,
    aidInShort: data.aidInShort,
    formats: data.formats.map(({ pace, place, length, months, source: { sample } }) => ({
      pace,
      place,
      length,
      months,
      sample,
    })),
    deadlines: data.deadlines.map(
      ({ kind, what, applicants, date, time, zone, entry, source: { sample } }) => ({
        kind,
        what,
        applicants,
        date,
        time,
        zone,
        entry,
        sample,
      }),
    ),
    costs: data.costs.map(({ kind, label, amount, per, pace, place, waiver, source: { sample } }) => ({
      kind,
      label,
      amount,
      per,
      pace,
      place,
      waiver,
      sample,
    })),
  }),
})
