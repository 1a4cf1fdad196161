import { z } from 'zod'

/** What staff do about a sample at once, so that every state can be seen. */
const sampleStates = ['open', 'taken', 'replied', 'answered', 'closed', 'quarantined', 'discarded'] as const

/** One made-up inquiry, as `db/samples` holds it. */
export const sample = z.object({
  /** The part of its address before the `@`. */
  mailbox: z.string().regex(/^[a-z.]+$/),
  firstName: z.string(),
  lastName: z.string(),
  country: z.string(),
  employer: z.string().default(''),
  channel: z.enum(['form', 'mail', 'phone', 'event', 'report']),
  /** How many programs it is about. */
  programs: z.int().min(0).max(3),
  hoursAgo: z.number().min(0),
  state: z.enum(sampleStates),
  /** What staff write about it: the reply, the note of the answer given elsewhere, the reason for closing. */
  note: z.string().default(''),
  message: z.string(),
})
export type Sample = z.output<typeof sample>
export const samples = z.array(sample)
