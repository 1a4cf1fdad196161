/** Where the brochure of all programs stands; `?program=` asks for some of them. */
export const brochurePath = '/brochure.pdf'

/** The brochure of one program. */
export const brochureOf = (program: string): string => `${brochurePath}?program=${program}`
