/** Rounds a time below an hour to whole minutes, at least one; null for an hour and longer. */
export function minutesBelowAnHour(hours: number): number | null {
  const minutes = Math.round(hours * 60)
  return minutes < 60 ? Math.max(1, minutes) : null
}

/** Hours to a tenth. */
export const roundHours = (hours: number): number => Math.round(hours * 10) / 10
