/** Where the brochure of all programs stands; `?program=` asks for some of them. */
export const brochurePath = '/brochure.pdf'

/** The brochure of exactly these programs. */
export const brochureOf = (...programs: readonly string[]): string =>
  `${brochurePath}?${programs.map((program) => `program=${program}`).join('&')}`
