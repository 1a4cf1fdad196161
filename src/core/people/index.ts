export { emailKey, matchPeople, type Introduction } from './match-people.ts'
export { recordConsents, type GivenConsent } from './record-consents.ts'
export { findPeople, findPerson } from './queries.ts'
export type { PersonDetails, PersonView } from './schema.ts'
