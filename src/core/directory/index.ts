export { findPeopleIds, listPeople } from './list-people.ts'
export { writePeople, writePeopleWorkbook } from './export-people.ts'
export { exportQuery, peopleQuery } from './schema.ts'
export type { PeopleFilter, PeopleLine, PeoplePage } from './schema.ts'
