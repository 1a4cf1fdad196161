import type { AnswerView, IncomingView, Seen, Thread } from '../../../core/threads/schema.ts'

/** What is newest in a thread: named with a reply, so that the core can tell whether somebody was quicker. */
export const seenOf = ({ version, answers, incoming }: Thread): Seen => ({
  version,
  lastAnswerId: answers.at(-1)?.id ?? null,
  lastIncomingId: incoming.findLast(({ isAutomatic }) => !isAutomatic)?.id ?? null,
})

export type News = {
  readonly answers: readonly AnswerView[]
  readonly incoming: readonly IncomingView[]
  readonly isCorrected: boolean
}

/** What came into a thread after its reader had seen that much of it; null where nothing did. */
export function newsSince(thread: Thread, seen: Seen): News | null {
  const answers = after(thread.answers, seen.lastAnswerId)
  const incoming = after(
    thread.incoming.filter(({ isAutomatic }) => !isAutomatic),
    seen.lastIncomingId ?? null,
  )
  const isCorrected = thread.version !== seen.version
  return answers.length > 0 || incoming.length > 0 || isCorrected ? { answers, incoming, isCorrected } : null
}

function after<Item extends { id: string }>(items: readonly Item[], id: string | null): readonly Item[] {
  return items.slice(items.findIndex((each) => each.id === id) + 1)
}
