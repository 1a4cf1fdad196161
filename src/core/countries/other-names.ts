import { otherCountryNames } from '../../kernel/other-country-names.ts'
import type { CountryCode } from './iso-codes.ts'

/** What else a country is called. A browser knows the same names, so that typing one of them finds it in the form's list. */
export const otherNames: Partial<Record<CountryCode, readonly string[]>> = otherCountryNames
