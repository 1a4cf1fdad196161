import { z } from 'zod'
import type { Question } from '../forms/index.ts'

/**
 * The questions of a registration, by the names under which they are posted, in the order of the page. `guests` is only asked
 * where an event allows them.
 */
export const registrationQuestions = {
  first_name: { kind: 'name', max: 100, autocomplete: 'given-name' },
  last_name: { kind: 'name', max: 100, autocomplete: 'family-name' },
  email: { kind: 'email', max: 254, autocomplete: 'email', isRequired: true },
  guests: { kind: 'choice', max: 2, isList: true },
  access_needs: { kind: 'text', max: 1000 },
  question: { kind: 'text', max: 2000 },
} as const satisfies Record<string, Question>

export type RegistrationField = keyof typeof registrationQuestions
export const registrationFields = Object.keys(registrationQuestions) as RegistrationField[]

/** What was typed, as it is shown again after a mistake. */
export type RegistrationDraft = { readonly [Field in RegistrationField]: string }

export const emptyRegistration: RegistrationDraft = {
  first_name: '',
  last_name: '',
  email: '',
  guests: '',
  access_needs: '',
  question: '',
}

/** A registration that may be received. */
export type Registration = Omit<RegistrationDraft, 'guests'> & { readonly guests: number }

/** `registered`: has its seats · `waiting` for seats · `held` until a person has looked · `canceled`. */
export const registrationStates = ['registered', 'waiting', 'held', 'canceled'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** Why a mail about a registration is sent. */
const registrationOccasions = [
  'registered',
  'waiting',
  'moved-up',
  'reminder',
  'changed',
  'called-off',
  'canceled',
] as const
export type RegistrationOccasion = (typeof registrationOccasions)[number]

/** How an event stands: how many seats there are (null: no limit), how many are taken, and how many people wait for one. */
export type Seats = { readonly seats: number | null; readonly taken: number; readonly waiting: number }

export const isFull = ({ seats, taken }: Seats): boolean => seats !== null && taken >= seats

/** One event at the desk. */
export type EventLine = Seats & {
  key: string
  title: string
  kind: string
  startsAt: string
  isAllDay: boolean
  isOver: boolean
  isCalledOff: boolean
  held: number
  accessNeeds: number
  /** How many people have come, guests included. */
  came: number
}

/** One registration as staff see it. */
export type RegistrationLine = {
  id: string
  name: string
  email: string
  guests: number
  state: RegistrationState
  accessNeeds: string
  question: string
  registeredAt: string
  checkedInAt: string | null
  guestsCame: number | null
}

/** How many guests came along; as many as were registered where it is left out. */
export const checkInInput = z.object({ guests: z.int().min(0).max(9).optional() })
export type CheckInInput = z.output<typeof checkInInput>

/** One event in what is known of a person. `guests` came along, or are expected. */
export type PersonEvent = {
  key: string
  title: string
  startsAt: string
  isOver: boolean
  state: RegistrationState
  checkedInAt: string | null
  guests: number
}

export const eventsQuery = z.object({ show: z.enum(['coming', 'past']).default('coming') })
export type EventsQuery = z.output<typeof eventsQuery>

export type EventDetails = { event: EventLine; registrations: RegistrationLine[] }
