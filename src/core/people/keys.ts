import { foldName } from '../../kernel/text.ts'

/**
 * Providers may tell capitals apart before the `@`; none that matters does, and people never do. Each letter by itself, as PostgreSQL
 * writes them small: JavaScript writes `İ` as two letters and a last `Σ` as `ς`, so the database would not find such a person again.
 */
export const emailKey = (email: string): string =>
  email.normalize('NFC').replaceAll('İ', 'i').replaceAll('Σ', 'σ').toLowerCase()

/** Made-up people have addresses below it, to which no mail can go. */
export const sampleDomain = 'sample.invalid'

export const isSampleAddress = (email: string): boolean => email.endsWith(`.${sampleDomain}`)

/** The words of a name in one order: people write the family name first or last, with and without accents. */
export const nameKey = (firstName: string, lastName: string): string =>
  foldName(`${firstName} ${lastName}`).split(' ').toSorted().join(' ')
