import type { InboxFilter } from './inbox-query.ts'

// Where someone was in the list, so that coming back from an inquiry ends there.
let lastOpened: string | null = null
let lastFilter: InboxFilter = { show: 'open' }

export function rememberPlace(id: string): void {
  lastOpened = id
}

/** The inquiry that was opened last, if it is still listed; asked once, when the list is shown again. */
export function takePlaceIn(lines: readonly { id: string }[]): string | null {
  const id = lastOpened
  lastOpened = null
  return lines.some((line) => line.id === id) ? id : null
}

export function rememberFilter(filter: InboxFilter): void {
  lastFilter = filter
}

export const filterOfInbox = (): InboxFilter => lastFilter
