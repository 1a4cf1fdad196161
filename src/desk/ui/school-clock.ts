import { schoolZone } from './instant.tsx'

/** `2026-11-26T09:00`, as the school's clocks show an instant; empty for what is none. */
export function wallTimeOf(instant: string): string {
  const at = Date.parse(instant)
  return Number.isNaN(at) ? '' : new Date(at + offsetAt(at)).toISOString().slice(0, 16)
}

/** `2026-11-26`, the day of the school at an instant. */
export const schoolDayOf = (at: Date): string => wallTimeOf(at.toISOString()).slice(0, 10)

/** The instant at which the school's clocks show a time; the first of two where they show it twice. */
export function instantOfWall(wall: string): string {
  const asUtc = Date.parse(`${wall}Z`)
  if (Number.isNaN(asUtc)) return ''
  // The offset of a day before is the one that holds until clocks change.
  const early = asUtc - offsetAt(asUtc - 24 * 3600_000)
  const at =
    wallTimeOf(new Date(early).toISOString()) === wall ? early : asUtc - offsetAt(asUtc + 24 * 3600_000)
  return new Date(at).toISOString()
}

/** By how many milliseconds the school's clocks are ahead of UTC. */
function offsetAt(at: number): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: schoolZone(),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const wall = `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`
  return Date.parse(wall) - Math.floor(at / 1000) * 1000
}
