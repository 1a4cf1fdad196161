import { z } from 'zod'
import { timeZone } from './fields.ts'
import { paces, places } from './types/study-formats.ts'

const needed = (message: string, max = 200) => z.string().trim().min(1, message).max(max)

/** What a new school says of itself, each as typed. */
export const schoolSetupInput = z
  .object({
    name: needed('Enter the name of the school.'),
    shortName: needed('Enter a short name, such as its initials.', 30),
    /** Lines, the street first. */
    address: needed('Enter the postal address.', 600),
    telephone: needed('Enter a telephone number.', 40),
    inquiriesEmail: z.email('Enter an email address in the form name@example.edu.').max(254),
    timeZone: timeZone({ label: 'Time zone' }),
    opensAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 09:00.'),
    closesAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 17:00.'),
    businessDays: z.coerce
      .number('Enter a number of days.')
      .int('Enter whole days.')
      .min(1, 'Enter at least one day.')
      .max(20, 'Enter at most 20 days.'),
    color: z.string().regex(/^#[0-9a-f]{6}$/i, 'Enter a color as # and six digits, such as #1F4E79.'),
    programName: needed('Enter the name of the first program.'),
    programSummary: needed('Say in one sentence what one learns in it.', 220),
    pace: z.enum(paces, 'Choose one.'),
    place: z.enum(places, 'Choose one.'),
    length: needed('Enter how long it takes, such as 2 years.', 60),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
    path: ['closesAt'],
    error: 'Enter a time after the office opens.',
  })
export type SchoolSetup = z.output<typeof schoolSetupInput>
