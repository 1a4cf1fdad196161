export { columnOf } from './columns.ts'
export { confirmAddress } from './confirm-address.ts'
export { emailKey, isSampleAddress, nameKey, sampleDomain } from './keys.ts'
export { findPeopleAt, lockAddresses, matchPeople, type Introduction } from './match-people.ts'
export { recordConsents, takesMail, type GivenConsent } from './record-consents.ts'
export { erasePeople, findAddresses, findShared, type Addressed } from './erase-people.ts'
export { forgetImported, importPeople, type ImportedPerson } from './import-people.ts'
export { findFacts, findPeople, findPerson, isOfCountry } from './queries.ts'
export { decideFact, requireWholeSchool, undoFactDecision, type FactDecision } from './decide-fact.ts'
export {
  addPersonLike,
  changePerson,
  findRootId,
  lockPeople,
  moveBack,
  moveKnown,
  type PersonRow,
} from './joining.ts'
export { settleSplit } from './settle-split.ts'
export { findAlike, findComparable, findUncompared, markCompared } from './find-alike.ts'
export { holdsName, nearestNames, personText, type Holds } from './name-words.ts'
export { lifecycleInput, setLifecycle } from './set-lifecycle.ts'
export type { PersonDetails, PersonView } from './schema.ts'
