import { contentType } from '../content-type.ts'
import { line, slug, timeZone } from '../fields.ts'
import { promiseFields } from './promise-fields.ts'
import { z } from 'zod'

/** When a team answers that does not keep the school's hours: in another zone, with other holidays, or faster. */
export const answeringHours = contentType({
  name: 'answering-hours',
  label: 'Answering hours',
  plural: 'Answering hours',
  version: 1,
  key: slug,
  fields: z.strictObject({
    name: line({ label: 'Name', help: 'Chosen by this name for a team, under Routing and absences.' }, 80),
    timeZone: timeZone({ label: 'Time zone', help: 'An IANA name, such as Asia/Kolkata.' }),
    ...promiseFields,
  }),
  title: (data) => data.name,
  summary: (data) => data,
})
