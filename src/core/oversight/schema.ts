import { z } from 'zod'
import { calendarDay } from '../../kernel/calendar-day.ts'

export const auditQuery = z.object({
  /** A colleague, by id. */
  who: z.uuid().optional(),
  verb: z.string().max(60).optional(),
  /** The id of what something was done to. */
  subject: z.string().max(80).optional(),
  /** Days of the school, both included. */
  from: calendarDay().optional(),
  to: calendarDay().optional(),
  before: z.uuid().optional(),
})
export type AuditQuery = z.output<typeof auditQuery>

export type AuditLine = {
  id: string
  at: string
  /** As the audit writes actors: `staff:0198…`, `system:worker`, `visitor`. */
  actor: string
  /** The colleague's name; empty where the actor is nobody's account. */
  name: string
  verb: string
  /** `name`: of a colleague; empty for all else, which the log names by id alone. */
  subject: { type: string; id: string; name: string }
  details: Readonly<Record<string, unknown>>
  requestId: string
  /** The network address of the request; empty where none was noted. */
  address: string
}
export type AuditPage = { lines: AuditLine[]; next: string | null }
