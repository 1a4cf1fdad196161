import { AppError } from '../../kernel/errors.ts'

const maxWaitMs = 10_000

const lastOf = new Map<string, Promise<unknown>>()

/**
 * Does what has the same key one after another within this process. Fifty people who register for one event at once would each hold
 * a connection while they wait for the same lock, and most would be sent away once its patience ends.
 * @throws AppError `unavailable` where its turn comes too late for anyone to still wait
 */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const askedAt = performance.now()
  const start = () => {
    if (performance.now() - askedAt > maxWaitMs)
      throw new AppError('unavailable', 'Too many people register for this event at once.')
    return work()
  }
  const turn = (lastOf.get(key) ?? Promise.resolve()).then(start, start)
  lastOf.set(key, turn)
  try {
    return await turn
  } finally {
    if (lastOf.get(key) === turn) lastOf.delete(key)
  }
}
