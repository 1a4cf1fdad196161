/** A program that a visitor saved, with a private note. It stays in the browser. */
export type Saved = { key: string; note: string }

const name = 'shortlist'
/** Beyond this an address would be too long for a code to scan. */
const maxSaved = 20

// Storage throws where it is switched off or full; a list that is forgotten is the lesser evil.
export function readShortlist(): Saved[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isSaved).slice(0, maxSaved) : []
  } catch {
    return []
  }
}

export function writeShortlist(list: readonly Saved[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(list.slice(0, maxSaved)))
  } catch {}
  dispatchEvent(new Event('shortlist'))
}

const isSaved = (each: unknown): each is Saved =>
  typeof each === 'object' &&
  each !== null &&
  'key' in each &&
  typeof each.key === 'string' &&
  'note' in each &&
  typeof each.note === 'string'
