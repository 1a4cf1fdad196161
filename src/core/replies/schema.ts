import { z } from 'zod'

/** What is looked at: the text as it is being written, and how many files go along. */
export const checkInput = z.object({
  text: z.string().max(20_000),
  attachments: z.int().min(0).max(100).default(0),
})
export type CheckInput = z.output<typeof checkInput>

/** What may be wrong with a reply. Each is a hint: nothing keeps a counselor from sending. */
const findingTypes = [
  'placeholder',
  'other-name',
  'no-name',
  'other-program',
  'no-attachment',
  'date',
  'weekday',
  'past-date',
  'amount',
  'credits',
  'language',
  'empty-link',
  'dead-link',
  'reference-number',
] as const
export type FindingType = (typeof findingTypes)[number]

export type Finding = {
  readonly type: FindingType
  /** What the reply says, to be found again in it. */
  readonly found: string
  /** What the school or the person says; empty where there is nothing to compare with. */
  readonly expected: string
}

/** One sentence of the person's that asks. */
export type AskedQuestion = {
  readonly text: string
  /** Whether it stands in what the inquiry asks: its promise runs until it is answered. What came later has a time of its own. */
  readonly isPromised: boolean
  /** Whether the reply speaks of it. */
  readonly isAnswered: boolean
  /** What a member of staff said of it; null where nobody did. */
  readonly marked: { readonly state: 'answered' | 'no-question'; readonly by: string } | null
}

export type ReplyCheck = { questions: AskedQuestion[]; findings: Finding[] }
