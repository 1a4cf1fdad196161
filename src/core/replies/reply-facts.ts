/** What a reply is held against. */
export type ReplyFacts = {
  readonly firstName: string
  readonly lastName: string
  readonly receipt: string
  /** What the person wrote, for the language. */
  readonly message: string
  /** The programs of the inquiry, by every name they have. */
  readonly askedPrograms: readonly (readonly string[])[]
  /** All others of the school. */
  readonly otherPrograms: readonly (readonly string[])[]
  /** `YYYY-MM-DD`: what is published of these programs. */
  readonly dates: readonly string[]
  /** In minor units. */
  readonly amounts: readonly number[]
  readonly credits: readonly number[]
  /** `YYYY-MM-DD`, by the clocks of the school. */
  readonly today: string
  /** The address of the site, and the paths that it serves; null where nobody knows them. */
  readonly site: { readonly origin: string; readonly paths: ReadonlySet<string> } | null
}
