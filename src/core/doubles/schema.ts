import { z } from 'zod'
import type { PersonView } from '../people/index.ts'

/** Why two people may be one, in the order in which they are told. */
export const reasons = [
  'same-address',
  'same-mailbox',
  'other-name',
  'same-name',
  'accents',
  'name-order',
  'similar-name',
  'address-slip',
  'same-country',
] as const
export type Reason = (typeof reasons)[number]

/** The fields of which staff choose one value when they join two people. */
export const mergeFields = ['email', 'salutation', 'firstName', 'lastName', 'country', 'employer'] as const
export type MergeField = (typeof mergeFields)[number]

/** Whose value is kept, by field; what is not named stays as the kept person has it. */
export const mergeInput = z.object({
  keptId: z.uuid(),
  goneId: z.uuid(),
  takenFromGone: z.array(z.enum(mergeFields)).max(mergeFields.length).default([]),
})
export type MergeInput = z.output<typeof mergeInput>

export const splitInput = z.object({ inquiryIds: z.array(z.uuid()).min(1).max(200) })

export type Side = PersonView & { inquiries: number; lastAskedAt: string | null }
export type Pair = { id: string; reasons: Reason[]; sides: [Side, Side] }
export type Pairs = { pairs: Pair[]; total: number; next: string | null }

/** A merge that can be undone. */
export type MergeView = {
  id: string
  at: string
  by: string
  goneId: string
  name: string
  email: string
}
