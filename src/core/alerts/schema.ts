import { z } from 'zod'

/** What starts an alert at once: the rest of an alert follows from it. Instants in ISO 8601. */
export const newAlert = z.strictObject({
  kind: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(600).optional(),
  severity: z.enum(['information', 'warning', 'emergency']),
  ends: z.iso.datetime({ offset: true }).optional(),
  isDrill: z.boolean().optional(),
})
export type NewAlert = z.output<typeof newAlert>

const act = {
  id: z.uuid(),
  key: z.string().min(1).max(80),
  at: z.iso.datetime({ offset: true }),
  /** Who typed it, for the audit. */
  by: z.string().max(100),
}

/** An alert started or ended on one server, in the order of the ids. */
export const alertAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('start'), ...act, alert: newAlert }),
  z.strictObject({ act: z.literal('end'), ...act }),
])
export type AlertAct = z.output<typeof alertAct>
