import { Temporal } from 'temporal-polyfill'

/** What clocks in a zone show at an instant: `HH:MM`. */
export const timeIn = (zone: string, instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
