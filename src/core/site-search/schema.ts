/** A run of text, and whether it is what was searched for. */
export type Run = { readonly text: string; readonly isMatch: boolean }

export type SearchResult = {
  readonly path: string
  /** What it is: a content type, or the kind of a post. */
  readonly kind: string
  readonly title: readonly Run[]
  readonly extract: readonly Run[]
  readonly date: Date | null
  /** Words that were typed and that it does not have; only where any of them was enough. */
  readonly missing: readonly string[]
  /** It has no translation into the language that was searched: it is in the school's own. */
  readonly isOriginal: boolean
}

/** A document or address that the school shows first to anyone who types certain words. */
export type Promoted = {
  readonly label: string
  readonly note?: string | undefined
  readonly href: string
  /** As of a result. */
  readonly isOriginal: boolean
}

export type SiteSearch = {
  /** As it was searched for: without invisible characters, and cut to `maxTyped`. */
  readonly typed: string
  readonly isCut: boolean
  /** How many there are of the kind that was asked for. */
  readonly total: number
  /** How many there are of each kind, the most first. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[]
  readonly results: readonly SearchResult[]
  readonly first: readonly Promoted[]
  /** What was searched for instead, because nothing has the words as they were typed. */
  readonly corrected: string | null
  /** Nothing has all the words: these have some of them. */
  readonly isSome: boolean
  /** Words of the site that are spelled nearly so; only where nothing was found. */
  readonly nearest: readonly string[]
}

export type Suggestion = {
  readonly label: string
  readonly href: string
  /** Null for what the school shows first. */
  readonly kind: string | null
  /** As of a result. */
  readonly isOriginal: boolean
}

/** Longer than any question, and short enough to parse in no time. In characters as a reader counts them. */
export const maxTyped = 200
export const resultsPerPage = 10
/** The last page of results; a reader who has not found it by then needs other words. */
export const maxPage = 30
