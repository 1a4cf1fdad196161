import {
  loadPublished,
  type KnownRevisions,
  type PublishedContent,
  type WantedContent,
} from '../core/content/index.ts'
import { isDatabaseAway, type Ctx } from '../platform/database/database.ts'
import { shareReads } from './shared-read.ts'

/** Reads published content for pages; while the database is away, what it read last. */
export type ContentReader = (wanted: WantedContent) => Promise<PublishedContent>

/** A program page's content is small, and there are few programs: this bounds what unknown addresses could pile up. */
const mostKept = 200
const mostRevisions = 2_000

export function createContentReader(ctx: () => Pick<Ctx, 'db'> | null): ContentReader {
  const lastRead = new Map<string, { wanted: WantedContent; content: PublishedContent }>()
  const known: KnownRevisions = new Map()
  const readShared = shareReads(async (wanted: WantedContent) => {
    const database = ctx()
    if (!database) throw new Error('Connection to the database is not open yet')
    if (known.size > mostRevisions) known.clear()
    return loadPublished(database, wanted, known)
  })
  return async (wanted) => {
    const key = JSON.stringify(wanted)
    try {
      const content = await readShared(key, wanted)
      if (lastRead.size >= mostKept) lastRead.clear()
      lastRead.set(key, { wanted, content })
      return content
    } catch (error) {
      // A page that nobody asked for yet may need nothing that another did not.
      const last = lastRead.get(key) ?? [...lastRead.values()].find((each) => covers(each.wanted, wanted))
      if (!last || !isDatabaseAway(error)) throw error
      return last.content
    }
  }
}

function covers(read: WantedContent, wanted: WantedContent): boolean {
  return (
    wanted.lists.every((type) => read.lists.includes(type)) &&
    wanted.documents.every(({ type, key }) =>
      read.documents.some((each) => each.type === type && each.key === key),
    )
  )
}
