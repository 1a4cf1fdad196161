import { z } from 'zod'
import { contentType } from '../content-type.ts'
import { address, day, line, source, text, time } from '../fields.ts'

export const academicDateKinds = ['term', 'holiday', 'deadline', 'examination', 'ceremony'] as const
export type AcademicDateKind = (typeof academicDateKinds)[number]

/** `2021-2022`: the year from one summer to the next. */
const yearKey = z
  .string()
  .regex(/^\d{4}-\d{4}$/, 'two years such as 2026-2027')
  .refine((key) => Number(key.slice(5)) === Number(key.slice(0, 4)) + 1, 'two years that follow each other')

const academicDate = z
  .strictObject({
    title: line({ label: 'What' }, 120),
    kind: z.enum(academicDateKinds).meta({ label: 'Kind' }),
    date: day({ label: 'Date' }),
    time: time({ label: 'Time of day', help: 'By when something is due.' }).optional(),
    endDate: day({ label: 'Last day', help: 'Where it takes more than one day.' }).optional(),
    note: line({ label: 'Note' }, 300).optional(),
    source,
  })
  .refine(({ date, endDate = date }) => endDate >= date, {
    path: ['endDate'],
    message: 'it ends before it begins',
  })
  .refine(({ time, endDate }) => time === undefined || endDate === undefined, {
    path: ['time'],
    message: 'a time of day, or several days',
  })

/** The academic calendar of one year. One document, since one office decides on all of it at once. */
export const academicYear = contentType({
  name: 'academic-year',
  label: 'Academic year',
  version: 1,
  key: yearKey,
  fields: z.strictObject({
    title: line({ label: 'Title' }, 120),
    lead: text({ label: 'Lead', help: 'One or two sentences under the title.' }, 400),
    dates: z.array(academicDate).min(1).max(200).meta({ label: 'Dates' }),
    official: address({ label: 'Official page' }).optional(),
  }),
  title: (data) => data.title,
  summary: (data) => data,
})
