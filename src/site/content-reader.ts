import {
  asPublishedContent,
  listTranslations,
  loadPublishedRows,
  type PublishedContent,
  type PublishedRows,
  type WantedContent,
} from '../core/content/index.ts'
import { AppError, isUnavailable } from '../kernel/errors.ts'
import type { Ctx } from '../core/context.ts'
import { spokenLocale, spokenPrefix } from '../messages/message.ts'
import type { Dated } from './clock.ts'
import { shareReads } from './shared-read.ts'

/** Reads published content for pages; while the database is away, what it read last. */
export type ContentReader = (wanted: WantedContent) => Promise<ReadContent>

/** `isStale`: it is what was read last, and may be published no more. */
export type ReadContent = PublishedContent & {
  readonly isStale: boolean
  /** What its texts show of other documents: their tags, and the dates of which they speak. */
  readonly shows?: { readonly tags: readonly string[]; readonly dates: readonly Dated[] }
}

/** What one read gave: plain JSON, so that it can outlive the process. */
export type KeptRead = { readonly wanted: WantedContent; readonly found: PublishedRows }

/** @param remembered what an earlier process had read */
export function createContentReader(ctx: () => Pick<Ctx, 'db'> | null, remembered: readonly KeptRead[] = []) {
  const lastReads = new Map(remembered.map((each) => [JSON.stringify(each.wanted), each]))
  const readShared = shareReads(async (wanted: WantedContent) => {
    const database = ctx()
    if (!database) throw new AppError('unavailable', 'The school’s pages cannot be read at the moment.')
    return loadPublishedRows(database, wanted)
  })

  /** Reads that found all they named, the newest last: addresses of nothing are without number, and would push out what a page needs. */
  function keep(key: string, read: KeptRead): void {
    lastReads.delete(key)
    const isThere = ({ type, key }: { type: string; key: string }) =>
      read.found.rows.some((row) => row.type === type && row.key === key)
    if (read.wanted.documents.every(isThere)) lastReads.set(key, read)
    forgetDated()
    // What a list names no more was withdrawn, and must not come back with the database away.
    const isGone = ({ type, key }: { type: string; key: string }) =>
      read.wanted.lists.some((list) => list === type) && !isThere({ type, key })
    for (const [other, { wanted }] of lastReads) if (wanted.documents.some(isGone)) lastReads.delete(other)
  }

  /** Lists of a time are without number, as there is always another month: only the last of them are kept. */
  function forgetDated(): void {
    const dated = [...lastReads].filter(([, { wanted }]) => wanted.lists.some(isDated)).map(([key]) => key)
    for (const key of dated.slice(0, -maxDatedReads)) lastReads.delete(key)
  }

  const findCovering = (wanted: WantedContent, isSame: typeof isSameList) =>
    [...lastReads.values()].findLast((each) => covers(each.wanted, wanted, isSame))

  return {
    /** Which documents are published in other languages. @throws AppError `unavailable` */
    async readTranslations(): Promise<ReadonlyMap<string, readonly string[]>> {
      const database = ctx()
      if (!database) throw new AppError('unavailable', 'The school’s pages cannot be read at the moment.')
      return listTranslations(database)
    },
    async read(asked: WantedContent): Promise<ReadContent> {
      const wanted = spokenPrefix() === '' ? asked : { ...asked, locale: spokenLocale() }
      const key = JSON.stringify(wanted)
      try {
        const found = await readShared(key, wanted)
        keep(key, { wanted, found })
        return { ...asPublishedContent(found), isStale: false }
      } catch (error) {
        // A page that nobody asked for yet may need nothing that another did not.
        const last =
          lastReads.get(key) ?? findCovering(wanted, isSameList) ?? findCovering(wanted, isSameButTime)
        if (!last || !isUnavailable(error)) throw error
        return { ...asPublishedContent(askedAs(last.found, wanted)), isStale: true }
      }
    },
    /** What `read` would give while the database is away. */
    lastReads: (): readonly KeptRead[] => [...lastReads.values()],
  }
}

const maxDatedReads = 100

const isDated = (list: WantedContent['lists'][number]) =>
  typeof list !== 'string' && (list.from ?? list.before) !== undefined

function covers(read: WantedContent, wanted: WantedContent, isSame: typeof isSameList): boolean {
  return (
    read.locale === wanted.locale &&
    wanted.lists.every((list) => read.lists.some((each) => isSame(each, list))) &&
    wanted.documents.every(({ type, key }) =>
      read.documents.some((each) => each.type === type && each.key === key),
    )
  )
}

type List = WantedContent['lists'][number]
const isSameList = (one: List, other: List) => JSON.stringify(one) === JSON.stringify(other)

/** Since the list was read another day may have begun; what it holds is still all that is known. */
const isSameButTime = (one: List, other: List) => isSameList(withoutTime(one), withoutTime(other))
const withoutTime = (list: List): List =>
  typeof list === 'string' ? list : { ...list, from: list.from && 'some', before: list.before && 'some' }

/** The same parts under the names of the lists that are asked for now. */
const askedAs = ({ rows, parts }: PublishedRows, { lists }: WantedContent): PublishedRows => ({
  rows,
  parts: parts.map((part) => {
    const asked =
      lists.find((list) => isSameList(list, part.query)) ??
      lists.find((list) => isSameButTime(list, part.query))
    return typeof asked === 'object' ? { ...part, query: asked } : part
  }),
})
