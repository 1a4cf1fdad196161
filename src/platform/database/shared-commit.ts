import { DatabaseAway } from './database-away.ts'
import { isRefusal } from './database.ts'

export type SharedCommit<Item, Result> = {
  /** Resolves once the item is committed. */
  submit(item: Item): Promise<Result>
}

type Waiting<Item, Result> = {
  item: Item
  since: number
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/** So many in one commit are a rush: then the next one waits a little for more of them, as a commit costs the same for one as for fifty. */
const rushFrom = 8
const gatherMs = 4
/** A rush is over when nothing came for so long. */
const rushEndsMs = 50

/**
 * Lets items that arrive during a commit share the next one: one durable write for many, at the same latency.
 * When a shared commit is refused, each item is tried alone, so that one bad item spoils no other's.
 * Nobody waits longer than `patienceMs` from `submit` on: then the commit fails for its items and for all that wait behind it; it may
 * take place all the same.
 */
export function createSharedCommit<Item, Result>({
  commit,
  most,
  patienceMs,
}: {
  commit: (items: readonly Item[]) => Promise<readonly Result[]>
  most: number
  patienceMs: number
}): SharedCommit<Item, Result> {
  let queue: Waiting<Item, Result>[] = []
  /** What is being committed and still waited for. */
  let batch: readonly Waiting<Item, Result>[] = []
  let committing = false
  let last = { size: 0, endedAt: 0 }
  let timer: NodeJS.Timeout | undefined

  async function drain(): Promise<void> {
    committing = true
    while (queue.length > 0) {
      if (isRush() && queue.length < most) await new Promise((resolve) => setTimeout(resolve, gatherMs))
      batch = queue.slice(0, most)
      queue = queue.slice(most)
      const { length: size } = batch
      await commitAll(batch)
      last = { size, endedAt: performance.now() }
      batch = []
    }
    committing = false
    clearTimeout(timer)
    timer = undefined
  }

  const isRush = () => last.size >= rushFrom && performance.now() - last.endedAt < rushEndsMs

  /** One timer, for the one who has waited longest, not one for each who waits: at a thousand a second that counts. */
  function watch(): void {
    const oldest = batch[0] ?? queue[0]
    timer = oldest && setTimeout(look, Math.max(0, patienceMs - (performance.now() - oldest.since)))
  }

  function look(): void {
    const oldest = batch[0] ?? queue[0]
    if (oldest && performance.now() - oldest.since >= patienceMs) giveUp()
    watch()
  }

  function giveUp(): void {
    const error = new DatabaseAway(`no commit within ${patienceMs} ms`, { isConnectionLost: false })
    for (const each of [...batch, ...queue]) each.reject(error)
    batch = []
    queue = []
  }

  async function commitAll(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await commit(batch.map((each) => each.item))
      batch.forEach((each, index) => each.resolve(results[index] as Result))
    } catch (error) {
      if (batch.length === 1 || !isRefusal(error)) return batch.forEach((each) => each.reject(error))
      await commitEach(batch)
    }
  }

  async function commitEach(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    let hindrance: unknown
    for (const each of batch) {
      // What is no refusal would hinder the others too, each for as long as this one.
      if (hindrance !== undefined) each.reject(hindrance)
      else
        await commit([each.item]).then(
          ([result]) => each.resolve(result as Result),
          (error) => {
            if (!isRefusal(error)) hindrance = error
            each.reject(error)
          },
        )
    }
  }

  return {
    submit: (item) =>
      new Promise((resolve, reject) => {
        queue.push({ item, since: performance.now(), resolve, reject })
        if (!timer) watch()
        if (!committing) void drain()
      }),
  }
}
