import { z } from 'zod'
import { calendarInstant } from '../../kernel/calendar-day.ts'

/** What starts an alert at once: the rest of an alert follows from it. Instants in ISO 8601. */
export const newAlert = z.strictObject({
  kind: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(600).optional(),
  severity: z.enum(['information', 'warning', 'emergency']),
  ends: calendarInstant().optional(),
  isDrill: z.boolean().optional(),
  /** Another system calls it an emergency, and nobody here has yet. */
  isUnconfirmed: z.boolean().optional(),
})
export type NewAlert = z.output<typeof newAlert>

const act = {
  id: z.uuid(),
  key: z.string().min(1).max(80),
  at: calendarInstant(),
  /** Who typed it, for the audit. */
  by: z.string().max(100),
}

/** An alert started or ended on one server, in the order of the ids. */
export const alertAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('start'), ...act, alert: newAlert }),
  z.strictObject({ act: z.literal('end'), ...act }),
])
export type AlertAct = z.output<typeof alertAct>

/** What colleagues type into the alert form; without a day it begins at once, without minutes it lasts until it is ended. */
export const alertInput = z.object({
  kind: newAlert.shape.kind,
  title: z.string().trim().min(1, 'Enter a title').max(200),
  text: z
    .string()
    .trim()
    .max(600)
    .transform((text) => (text === '' ? undefined : text)),
  severity: newAlert.shape.severity,
  isDrill: z.boolean().default(false),
  minutes: z
    .int()
    .min(1)
    .max(60 * 24 * 60)
    .nullable()
    .default(null),
  day: z.union([z.literal(''), z.iso.date('Enter a date')]).default(''),
  time: z.string().max(5).default(''),
})
export type AlertInput = z.output<typeof alertInput>
export const alertKeyInput = z.object({ key: z.string().min(1).max(80) })

export type AlertAtDesk = {
  readonly key: string
  readonly title: string
  readonly text: string | null
  readonly severity: NewAlert['severity']
  readonly isDrill: boolean
  readonly isUnconfirmed: boolean
  readonly starts: string | null
  readonly ends: string | null
}

export type AlertsAtDesk = {
  readonly live: readonly AlertAtDesk[]
  readonly coming: readonly AlertAtDesk[]
  readonly log: readonly {
    readonly act: 'started' | 'ended' | 'confirmed'
    readonly key: string
    readonly title: string
    readonly at: string
    readonly by: string | null
    readonly isDrill: boolean
  }[]
}
