/** What is being typed into one document. Every letter is kept in this browser, and goes once it is saved. */
export type Unsaved = {
  readonly data: unknown
  readonly basedOn: string
  /** ISO 8601. */
  readonly at: string
}

const nameOf = (id: string) => `desk.content.${id}`

export function readUnsaved(id: string): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null')
    return isUnsaved(kept) ? kept : null
  } catch {
    // A browser without storage begins anew.
    return null
  }
}

/** @returns false where the storage is full or forbidden: the text stays on screen alone */
export function storeUnsaved(id: string, unsaved: Unsaved | null): boolean {
  try {
    if (unsaved === null) localStorage.removeItem(nameOf(id))
    else localStorage.setItem(nameOf(id), JSON.stringify(unsaved))
    return true
  } catch {
    return false
  }
}

const isUnsaved = (value: unknown): value is Unsaved =>
  typeof value === 'object' &&
  value !== null &&
  'data' in value &&
  'basedOn' in value &&
  typeof value.basedOn === 'string' &&
  'at' in value &&
  typeof value.at === 'string'
