/** People to whom the form said that their inquiry could not be kept, from the first to the last of them. */
export type TurnedAway = { readonly people: number; readonly since: Date; readonly until: Date }

/** Counts them until the count is stored: while they are turned away the database can rarely be told. */
export function createTurnedAwayCount(now: () => Date) {
  let counted: TurnedAway | null = null
  return {
    add(): void {
      counted = { people: (counted?.people ?? 0) + 1, since: counted?.since ?? now(), until: now() }
    },
    /** Hands the count to `store`, and keeps it where that fails. */
    async handOver(store: (counted: TurnedAway) => Promise<void>): Promise<void> {
      const handed = counted
      if (!handed) return
      counted = null
      try {
        await store(handed)
      } catch (error) {
        const later = counted as TurnedAway | null
        counted = {
          ...handed,
          people: handed.people + (later?.people ?? 0),
          until: later?.until ?? handed.until,
        }
        throw error
      }
    },
  }
}
