/** Whole minutes of what took less than an hour, at least one; null for what took longer. */
export function minutesBelowAnHour(hours: number): number | null {
  const minutes = Math.round(hours * 60)
  return minutes < 60 ? Math.max(1, minutes) : null
}

/** Hours to a tenth. */
export const roundHours = (hours: number): number => Math.round(hours * 10) / 10
