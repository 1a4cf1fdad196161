import type { ContentType, DataOf, SummaryOf } from './content-type.ts'
import type { ListQuery } from './list-query.ts'
import { readRevision } from './read-revision.ts'
import { contentTypes, isTypeName, type ContentTypeName, type ContentTypes } from './registry.ts'

/** A published document in a list: what its type's `summary` says. */
export type PublishedSummary<Name extends ContentTypeName> = {
  readonly key: string
  readonly revisionId: string
  readonly summary: SummaryOf<ContentTypes[Name]>
  /** The locale that it was translated into; absent for what the school wrote itself. */
  readonly locale?: string
}

/** A whole published document. */
export type Published<Name extends ContentTypeName> = {
  readonly key: string
  readonly revisionId: string
  readonly data: DataOf<ContentTypes[Name]>
  /** The locale that it was translated into; absent for what the school wrote itself. */
  readonly locale?: string
}

export type PublishedContent = {
  /** The published documents of a type by the type's `order`, then by key; or those of a query that was asked for. */
  list<Name extends ContentTypeName>(list: Name | ListQuery<Name>): readonly PublishedSummary<Name>[]
  get<Name extends ContentTypeName>(type: Name, key: string): Published<Name> | null
  /** What is published but cannot be read, and why: it counts as not published. */
  readonly unreadable: readonly string[]
}

/** One published document as it was read: plain JSON, which may be kept in a file. One of a list has its summary alone. */
export type PublishedRow = {
  readonly type: string
  readonly key: string
  readonly revisionId: string
  readonly position: number
  /** The locale that it was translated into; absent for what the school wrote itself. */
  readonly locale?: string
  /** The version of the type that wrote what follows. */
  readonly version: number
  readonly data?: unknown
  readonly summary?: unknown
}

export type PublishedRows = {
  readonly rows: readonly PublishedRow[]
  /** What each query found, in its order. */
  readonly parts: readonly { readonly query: ListQuery; readonly ids: readonly string[] }[]
}

/** The one place where rows become typed content: whole documents are parsed by their type's fields. */
export function asPublishedContent({ rows, parts }: PublishedRows): PublishedContent {
  return {
    list: <Name extends ContentTypeName>(list: Name | ListQuery<Name>) => {
      if (typeof list !== 'string') return partOf(list)
      return rows
        .flatMap((row) => summaryOf(list, row))
        .toSorted((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1))
    },
    get: <Name extends ContentTypeName>(type: Name, key: string) => {
      const row = rows.find((each) => each.type === type && each.key === key)
      if (row?.data === undefined) return null
      const read = readRevision(type, { ...row, data: row.data })
      return 'problem' in read
        ? null
        : { key, revisionId: row.revisionId, data: read.data, ...(row.locale && { locale: row.locale }) }
    },
    get unreadable() {
      return rows.flatMap(problemOf)
    },
  }

  function partOf<Name extends ContentTypeName>(query: ListQuery<Name>) {
    const name = JSON.stringify(query)
    const part = parts.find((each) => JSON.stringify(each.query) === name)
    if (!part) throw new Error(`nobody asked for the list ${name}`)
    const byId = new Map(rows.map((row) => [row.revisionId, row]))
    return part.ids.flatMap((id) => {
      const row = byId.get(id)
      return row ? summaryOf(query.type, row) : []
    })
  }
}

function summaryOf<Name extends ContentTypeName>(name: Name, row: PublishedRow) {
  if (row.type !== name) return []
  const { key, revisionId, position, version } = row
  const written = row.locale && { locale: row.locale }
  if (row.data === undefined) {
    // Written by this version of the type, or it is of no use: a summary cannot be upgraded.
    if (version !== contentTypes[name].version) return []
    return [{ key, revisionId, position, summary: row.summary as SummaryOf<ContentTypes[Name]>, ...written }]
  }
  const read = readRevision(name, { ...row, data: row.data })
  if ('problem' in read) return []
  const type: ContentType = contentTypes[name]
  return [{ key, revisionId, summary: read.summary, position: type.order?.(read.data) ?? 0, ...written }]
}

function problemOf(row: PublishedRow): string[] {
  const { type, key, data } = row
  if (!isTypeName(type)) return [`${type}/${key}: this program has no such content type`]
  if (data === undefined) return []
  const read = readRevision(type, { ...row, data })
  return 'problem' in read ? [read.problem] : []
}
