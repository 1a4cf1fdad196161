import { z } from 'zod'

/** `person`: by themselves · `subscriber`: by a subscriber, of the newsletter alone · `staff`: at the desk · `retention`: by a rule · `restored`: again, after a backup was restored. */
export type ErasureWay = 'person' | 'subscriber' | 'staff' | 'retention' | 'restored'

export type ErasureCounts = {
  people: number
  inquiries: number
  submissions: number
  mails: number
  registrations: number
  subscriptions: number
}

export const nothingErased: ErasureCounts = {
  people: 0,
  inquiries: 0,
  submissions: 0,
  mails: 0,
  registrations: 0,
  subscriptions: 0,
}

/** What can be forgotten by age. `quarantined` and `discarded` are submissions; `unplaced-mail` is mail that belongs to nothing; the others are people. */
export const retentionRules = [
  'quarantined',
  'discarded',
  'unplaced-mail',
  'never-answered-back',
  'closed',
  'enrolled',
] as const
export type RetentionRule = (typeof retentionRules)[number]

export const dryRunQuery = z.object({
  rule: z.enum(retentionRules),
  /** After how many months without anything new. */
  months: z.coerce.number().int().min(1).max(240),
})
/** `expected`: what the dry run counted; the rule is not set where it would take more by now. */
export const retentionInput = z.object({
  rule: z.enum(retentionRules),
  months: z.int().min(1).max(240),
  expected: z.int().min(0),
})
export type RetentionInput = z.output<typeof retentionInput>
export const forgetRuleInput = z.object({ rule: z.enum(retentionRules) })

export type RetentionView = {
  rules: { rule: RetentionRule; months: number | null; setAt: string | null }[]
  /** The newest first. */
  erasures: { id: string; at: string; way: ErasureWay; doneAt: string | null; counts: ErasureCounts | null }[]
}
