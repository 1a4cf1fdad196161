import { z } from 'zod'

/** How a team shares: each member in turn, or the colleague with the fewest open inquiries. */
export const shares = ['in-turn', 'least-busy'] as const
export type Share = (typeof shares)[number]

const words = (max: number) => z.array(z.string().min(1).max(max)).max(100).default([])
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time like 17:00')
  .nullable()
  .default(null)

/** An empty list asks nothing; an inquiry has to fit every one that is not empty, by any of its values. */
export const conditions = z.object({
  /** Keys of programs; `-` for inquiries that name none. */
  programs: words(80),
  /** ISO 3166-1 alpha-2. */
  countries: words(2),
  interests: words(100),
  channels: z
    .array(z.enum(['form', 'mail', 'phone', 'event', 'report']))
    .max(10)
    .default([]),
  /** Names of campaigns and hosts, as the address said. */
  sources: words(100),
  /** Days of the week on which it arrives, in the school's zone; 0 is Sunday. */
  days: z.array(z.int().min(0).max(6)).max(7).default([]),
  /** Between these times of the school's clocks; where `from` is later than `to`, over midnight. */
  from: clock,
  to: clock,
})
export type Conditions = z.output<typeof conditions>

export const ruleInput = z
  .object({
    name: z.string().trim().min(1, 'Enter a name').max(80, 'Enter 80 characters or fewer'),
    conditions: conditions.refine(({ from, to }) => (from === null) === (to === null), {
      error: 'Enter both times, or neither',
      path: ['to'],
    }),
    staffId: z.uuid().nullable(),
    teamId: z.uuid().nullable(),
    share: z.enum(shares).default('in-turn'),
    /** The version that was on the screen; 0 for a new rule. */
    version: z.int().min(0),
  })
  .refine(({ staffId, teamId }) => (staffId === null) !== (teamId === null), {
    error: 'Choose a colleague or a team',
    path: ['staffId'],
  })
export type RuleInput = z.output<typeof ruleInput>

export const switchInput = z.object({ isOn: z.boolean(), version: z.int().min(1) })
export const orderInput = z.object({ ids: z.array(z.uuid()).min(1).max(200) })

type Named = { id: string; name: string }

export type RuleView = {
  id: string
  name: string
  conditions: Conditions
  /** Null where the colleague or team is gone. */
  target: (Named & { kind: 'colleague' | 'team' }) | null
  staffId: string | null
  teamId: string | null
  share: Share
  isOn: boolean
  version: number
}

/** What the rules would have done with past inquiries. */
export type Trial = {
  inquiries: number
  /** How many no rule would have placed. */
  unplaced: number
  byRule: { id: string; name: string; count: number }[]
  byColleague: { id: string; name: string; count: number }[]
  lines: {
    id: string
    receipt: string
    name: string
    receivedAt: string
    rule: string | null
    to: string | null
    /** Who has it now. */
    has: string | null
  }[]
}
