export {
  countryName,
  countryNameIn,
  findCountry,
  findCountryInTable,
  listCountries,
  listCountriesIn,
} from './countries.ts'
export type { Country, UnplacedCountry } from './countries.ts'
export type { CountryCode } from './iso-codes.ts'
