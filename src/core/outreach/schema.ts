import { z } from 'zod'

/** What the acknowledgement tells its reader; instants in ISO 8601. */
export const acknowledgement = z.object({
  receipt: z.string(),
  firstName: z.string(),
  promisedBy: z.iso.datetime({ offset: true }),
  programs: z.array(z.object({ key: z.string(), name: z.string() })),
  message: z.string(),
})
export type Acknowledgement = z.output<typeof acknowledgement>

/** A mail as its reader gets it, but for the envelope. */
export type RenderedMail = { readonly subject: string; readonly html: string; readonly text: string }
