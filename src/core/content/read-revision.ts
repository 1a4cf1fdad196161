import { LRUCache } from 'lru-cache'
import type { ContentType, DataOf, SummaryOf } from './content-type.ts'
import { parseStored } from './parse-document.ts'
import { contentTypes, type ContentTypeName, type ContentTypes } from './registry.ts'

/** A revision as it is stored. */
export type StoredRevision = {
  readonly revisionId: string
  readonly key: string
  readonly version: number
  readonly data: unknown
}

/** A revision in today's shape, or why this program cannot read it. */
export type ReadRevision<Name extends ContentTypeName> =
  | { readonly data: DataOf<ContentTypes[Name]>; readonly summary: SummaryOf<ContentTypes[Name]> }
  | { readonly problem: string }

// Revisions never change and their ids are never used twice, so each is upgraded and parsed once per process. Frozen, so that pages may tell it by its identity.
const readBefore = new LRUCache<string, ReadRevision<ContentTypeName>>({ max: 5_000 })

/** Upgrades and parses a stored revision. What cannot be read is told, not thrown: one bad document must not take the site down. */
export function readRevision<Name extends ContentTypeName>(
  name: Name,
  stored: StoredRevision,
): ReadRevision<Name> {
  const before = readBefore.get(stored.revisionId)
  if (before) return before as ReadRevision<Name>
  const read = parse(name, stored)
  readBefore.set(stored.revisionId, read)
  return read
}

// Of one version of each type, since a process knows no other.
const summaries = new LRUCache<string, object>({ max: 20_000 })

/** Keeps a summary that a list read, by its revision. */
export function rememberSummary(revisionId: string, summary: unknown): void {
  if (typeof summary === 'object' && summary !== null) summaries.set(revisionId, Object.freeze(summary))
}
export const recallSummary = (revisionId: string): unknown => summaries.get(revisionId)

/** What `readRevision` gave before, so that the stored text need not be fetched again. */
export const recallRevision = (revisionId: string) => readBefore.get(revisionId)

function parse<Name extends ContentTypeName>(
  name: Name,
  { key, version, data }: StoredRevision,
): ReadRevision<Name> {
  try {
    const parsed = parseStored(name, key, version, data)
    Object.freeze(parsed)
    const type: ContentType = contentTypes[name]
    return { data: parsed, summary: Object.freeze(type.summary(parsed)) as SummaryOf<ContentTypes[Name]> }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}
