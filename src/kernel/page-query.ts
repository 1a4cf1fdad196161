import { z } from 'zod'
import { mostPageLines } from './page.ts'

/** Which part of a list: as many lines as `size`, from where the page before said its next one begins. */
export const pageQuery = z.object({
  after: z.string().max(200).optional(),
  size: z.coerce.number().int().min(1).max(mostPageLines).default(50),
})
