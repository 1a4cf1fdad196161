import { z } from 'zod'

export const redirectPath = z
  .string()
  .trim()
  .max(200)
  // The site looks for every address in small letters.
  .toLowerCase()
  .regex(/^\/[a-z0-9/_.~-]*[a-z0-9_.~-]$/i, 'Enter an address on this site, such as /old-page')

export const redirectInput = z.object({ path: redirectPath, documentId: z.uuid('Choose a page') })
export const redirectsInput = z.object({ csv: z.string().max(500_000) })

export type RedirectProblem =
  | 'from-unfit'
  | 'leads-elsewhere'
  | 'loop'
  | 'no-page'
  | 'page-stands'
  | 'twice'
  | 'twice-differently'

/** A line of a file of redirects, and what becomes of it. */
export type RedirectPlan = {
  readonly line: number
  readonly from: string
  readonly to: string
  /** The old addresses by which it leads on to a page. */
  readonly through: readonly string[]
  readonly problem: RedirectProblem | null
  /** It is there already, and leads to the same page. */
  readonly isKnown: boolean
}
