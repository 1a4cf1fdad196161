import { z } from 'zod'
import { lifecycles } from '../../kernel/lifecycle.ts'
import type { PersonView } from '../people/index.ts'

/** Which people a list or an export holds. */
const peopleFilter = z.object({
  /** Words of a name, or a part of an address. */
  q: z.string().max(120).optional(),
  lifecycle: z.enum(lifecycles).optional(),
  country: z.string().length(2).optional(),
  program: z.string().max(80).optional(),
})
export type PeopleFilter = z.output<typeof peopleFilter>

export const peopleQuery = peopleFilter.extend({ before: z.uuid().optional() })
export type PeopleQuery = z.output<typeof peopleQuery>

export const exportQuery = peopleFilter.extend({ format: z.enum(['csv', 'xlsx']) })

export type PeopleLine = PersonView & { inquiries: number; lastAskedAt: string | null }
export type PeoplePage = { lines: PeopleLine[]; next: string | null }
