/** Passes each announcement on to every listener in this process. */
export function createSubscribers<Announcement>() {
  const listeners = new Set<(announcement: Announcement) => void>()
  return {
    subscribe(listener: (announcement: Announcement) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(announcement: Announcement) {
      for (const listener of listeners) listener(announcement)
    },
  }
}
