import { AppError } from '../../kernel/errors.ts'

export type OpenStreams = ReturnType<typeof createOpenStreams>

/** A browser shares one stream among its tabs, so this is as many browsers. */
const maxForEach = 8

/** The event streams that this server holds open. */
export function createOpenStreams() {
  const checks = new Map<string, Set<() => void>>()
  return {
    /**
     * Counts a stream of a member of staff until the function that is returned is called. `check` asks whether it may go on.
     * @throws AppError `too-many`, so that nobody holds connections without number
     */
    add(staffId: string, check: () => void): () => void {
      const theirs = checks.get(staffId) ?? new Set()
      if (theirs.size >= maxForEach)
        throw new AppError('too-many', 'Live updates are open in too many browsers already.')
      checks.set(staffId, theirs.add(check))
      return () => {
        theirs.delete(check)
        if (theirs.size === 0) checks.delete(staffId)
      }
    },
    /** To be called when a session may have ended: a stream that lived on would go on telling of inquiries. */
    checkAll(): void {
      for (const theirs of checks.values()) for (const check of theirs) check()
    },
  }
}
