import { setTimeout as wait } from 'node:timers/promises'

const lookEveryMs = 25

/**
 * Asks until `check` neither throws nor gives false, null or undefined.
 * @returns what it gave, and after how many milliseconds
 * @throws the last failure once `ms` are over
 */
export async function eventually<Result>(
  what: string,
  ms: number,
  check: () => Promise<Result> | Result,
): Promise<{ result: NonNullable<Result>; ms: number }> {
  const startedAt = performance.now()
  for (;;) {
    let cause: unknown
    try {
      const result = await check()
      if (result !== false && result !== null && result !== undefined) {
        return { result, ms: Math.round(performance.now() - startedAt) }
      }
    } catch (error) {
      cause = error
    }
    const passed = performance.now() - startedAt
    if (passed > ms) throw new Error(`not within ${ms} ms: ${what}`, { cause })
    await wait(lookEveryMs)
  }
}
