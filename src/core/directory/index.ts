export { findPeopleIds, listPeople } from './list-people.ts'
export { peopleFilter, peopleQuery } from './schema.ts'
export type { PeopleFilter, PeopleLine, PeoplePage } from './schema.ts'
