/** Who acts: a visitor without an account, a member of staff, or the system itself. */
export type Actor =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly role: StaffRole }

export const staffRoles = ['administrator', 'director', 'counselor', 'editor'] as const
export type StaffRole = (typeof staffRoles)[number]

/** What every verb of the core is given first; nothing is ambient. */
export type Context<Db> = {
  readonly db: Db
  readonly actor: Actor
  readonly now: () => Date
  readonly requestId: string
}
