import { z } from 'zod'
import { calendarDay } from '../../kernel/calendar-day.ts'

export const teamInput = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(60, 'Enter 60 characters or fewer'),
  memberIds: z.array(z.uuid()).min(1, 'Choose at least one colleague').max(100),
  /** Key of published answering hours; null for the school's. */
  hours: z.string().min(1).max(80).nullable().default(null),
  /** The version that was on the screen; 0 for a new team. */
  version: z.int().min(0),
})
export type TeamInput = z.output<typeof teamInput>

/** Days of the school, both included. */
export const absenceInput = z
  .object({
    /** Null for who enters it. */
    staffId: z.uuid().nullable().default(null),
    from: calendarDay('Enter the first day'),
    to: calendarDay('Enter the last day'),
    standInId: z.uuid().nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { error: 'The last day is before the first', path: ['to'] })
export type AbsenceInput = z.output<typeof absenceInput>

type Named = { id: string; name: string }
export type TeamView = Named & { members: Named[]; hours: string | null; version: number }
export type AbsenceView = {
  id: string
  staff: Named
  from: string
  to: string
  standIn: Named | null
  /** Whether the one who asks may remove it. */
  isTheirs: boolean
}
