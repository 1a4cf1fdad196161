export { countryName, countryNameIn, findCountry, listCountries, listCountriesIn } from './countries.ts'
export type { Country, UnplacedCountry } from './countries.ts'
export type { CountryCode } from './iso-codes.ts'
