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
  since: string
}

/** A value someone gave that differs from what is known. */
export type ProposedFact = { field: string; value: string; at: string }

export type PersonDetails = PersonView & {
  proposed: ProposedFact[]
  consents: { purpose: string; wording: string; at: string }[]
}
