import { z } from 'zod'
import { calendarDay } from '../../kernel/calendar-day.ts'

const due = calendarDay('Enter a date')

/** `key` is chosen by the desk: sent twice, it counts once. `staffId`: who is to do it; null for who enters it. */
export const taskInput = z.object({
  key: z.uuid(),
  personId: z.uuid(),
  text: z
    .string()
    .max(500, 'Enter 500 characters or fewer')
    .transform((text) => text.toWellFormed().replaceAll('\u0000', '').normalize('NFC').trim())
    .pipe(z.string().min(1, 'Say what is to be done')),
  dueOn: due,
  staffId: z.uuid().nullable().default(null),
})
export type TaskInput = z.output<typeof taskInput>

export const tasksQuery = z.object({ personId: z.uuid() })

export type TaskView = {
  id: string
  person: { id: string; name: string }
  text: string
  dueOn: string
  /** Who is to do it. */
  staff: { id: string; name: string }
  by: string
  doneAt: string | null
  doneBy: string | null
  /** By the school's clocks. */
  isLate: boolean
}
