import type { InboxFilter } from './inbox-query.ts'

// Where someone was in the list, so that coming back from an inquiry ends there.
let lastOpened: string | null = null
let lastFilter: InboxFilter = { show: 'open' }

export function rememberPlace(id: string): void {
  lastOpened = id
}

/** The inquiry that was opened last, if it is still listed and nobody came back to it yet. A drawing that React gives up asks it, too: it takes nothing away. */
export const placeIn = (lines: readonly { id: string }[]): string | null =>
  lines.some((line) => line.id === lastOpened) ? lastOpened : null

export function leavePlace(): void {
  lastOpened = null
}

export function rememberFilter(filter: InboxFilter): void {
  lastFilter = filter
}

export const filterOfInbox = (): InboxFilter => lastFilter
