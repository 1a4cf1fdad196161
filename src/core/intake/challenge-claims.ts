import type { ChallengeUse } from '../submissions/index.ts'

/** Whether nobody in the whole school has used this riddle before. Never throws: where nobody can say, it is believed. */
export type ClaimChallenge = (use: ChallengeUse) => Promise<boolean>

type Waiting = { use: ChallengeUse; resolve(isFirst: boolean): void }

/**
 * Claims riddles, those that arrive together in one statement, so that a rush costs few.
 * @param store the nonces of those that were new; null while the database is away
 */
export function createChallengeClaims(
  store: (uses: readonly ChallengeUse[]) => Promise<Set<string> | null>,
): ClaimChallenge {
  let waiting: Waiting[] = []
  let isRunning = false

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const uses = [...new Map(batch.map(({ use }) => [use.nonce, use])).values()]
      const claimed = await store(uses).catch(() => null)
      for (const { use, resolve } of batch) resolve(claimed === null || claimed.delete(use.nonce))
    }
    isRunning = false
  }

  return (use) =>
    new Promise((resolve) => {
      waiting.push({ use, resolve })
      void run()
    })
}
