import { useState } from 'react'
import { DeskFailure } from '../api.ts'

type Row = { version: number }

/**
 * What a colleague made of a row while it was open here: told once a save was refused because of it, and replaced by saving again.
 * @param opened as it was when it was opened; null for one more
 * @param current as it is now
 * @param refresh brings `current` up to date
 */
export function useOvertaken<Given extends Row>(
  opened: Given | null,
  current: Given | undefined,
  refresh: () => unknown,
) {
  const [isTold, setTold] = useState(false)
  const overtaken = isTold && current?.version !== opened?.version ? current : undefined
  return {
    overtaken,
    /** What saving replaces. */
    version: (overtaken ?? opened)?.version ?? 0,
    noticing: <Saved>(saving: Promise<Saved>): Promise<Saved> =>
      saving.catch(async (error: unknown) => {
        if (error instanceof DeskFailure && error.code === 'conflict') {
          await refresh()
          setTold(true)
        }
        throw error
      }),
  }
}
