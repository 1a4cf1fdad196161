import type { Lifecycle } from '../../kernel/lifecycle.ts'

/** A person as staff see one. */
export type PersonView = {
  id: string
  salutation: string
  firstName: string
  lastName: string
  email: string
  /** The country's or region's customary name, or what was typed where no single one answers to it. */
  country: string | null
  employer: string
  /** Whether mail to the address is known to reach this person; until then what is known and agreed is unproven. */
  isConfirmed: boolean
  since: string
  lifecycle: Lifecycle
}

/** A value that differs from what is known; `isNew` where nothing was known. */
export type ProposedFact = { id: string; field: string; value: string; at: string; isNew: boolean }

export type PersonDetails = PersonView & {
  proposed: ProposedFact[]
  /** What is known, also what has no column of its own. */
  known: { field: string; value: string }[]
  /** Other people who wrote from the same address. */
  sharesAddressWith: { id: string; name: string }[]
  consents: { submissionId: string | null; isGiven: boolean; purpose: string; wording: string; at: string }[]
}
