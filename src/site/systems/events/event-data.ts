import type { Frame } from '../../frame.ts'
import type { ReadEvent } from './read-event.ts'

const modes = {
  online: 'https://schema.org/OnlineEventAttendanceMode',
  'on-campus': 'https://schema.org/OfflineEventAttendanceMode',
  both: 'https://schema.org/MixedEventAttendanceMode',
} as const

/** An event for machines (https://schema.org/Event). */
export function eventData({ school }: Frame, { data, occurrence, path }: ReadEvent, origin: string): object {
  const { isAllDay, starts, ends, firstDay, lastDay } = occurrence
  const url = origin + path
  const hall = {
    '@type': 'Place',
    name: data.location ?? school.name,
    address: school.address.join(', '),
  }
  const online = { '@type': 'VirtualLocation', url }
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationEvent',
    name: data.title,
    description: data.summary,
    url,
    startDate: isAllDay ? firstDay : starts.toISOString(),
    endDate: isAllDay ? lastDay : ends.toISOString(),
    eventAttendanceMode: modes[data.place],
    eventStatus: `https://schema.org/${data.isCalledOff ? 'EventCancelled' : 'EventScheduled'}`,
    location: data.place === 'both' ? [hall, online] : data.place === 'online' ? online : hall,
    isAccessibleForFree: true,
    maximumAttendeeCapacity: data.registration?.seats,
    organizer: { '@type': 'CollegeOrUniversity', name: school.name, url: origin },
  }
}
