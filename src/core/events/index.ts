export { occurrenceOf, registrationEnds, type Dated, type Occurrence } from './occurrence.ts'
export { nextSessions, sessionsFrom } from './next-sessions.ts'
export { eventUid, writeCalendarFile, type CalendarItem } from './calendar-file.ts'
export { checkRegistration, readRegistration, type RegistrationMistakes } from './check-registration.ts'
export { createRegistrationLinks, type RegistrationLinks } from './registration-links.ts'
export { registerForEvent, type Registered, type Registering } from './register.ts'
export { listEventsOf } from './attended.ts'
export { checkIn, undoCheckIn } from './check-in.ts'
export { cancelRegistration } from './cancel.ts'
export { tendRegistrations } from './tend.ts'
export { eraseRegistrationsAt, findRegistered } from './erase-registrations.ts'
export { findTaken } from './seats.ts'
export { findRegistration, type OwnRegistration } from './queries.ts'
export { writeRegistrations } from './write-registrations.ts'
export { findEventDetails, listEvents, releaseRegistration } from './desk-queries.ts'
export { changedAt } from './mail-registration.ts'
export type { PublishedEvent } from './published-event.ts'
export {
  checkInInput,
  emptyRegistration,
  eventsQuery,
  isFull,
  registrationQuestions,
  type CheckInInput,
  type EventDetails,
  type EventLine,
  type PersonEvent,
  type RegistrationDraft,
  type RegistrationLine,
  type RegistrationState,
  type Seats,
} from './schema.ts'
export { eventsModule } from './module.ts'
