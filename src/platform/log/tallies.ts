export type Tally = { add(): void }

type Counter = Tally & { writeCount(): void }

/** Equal events are as many as the addresses that are asked for; past it the memory starts afresh. */
const maxTallies = 1_000

/** Counts equal events until the next writing of the log. */
export function createTallies() {
  const known = new Map<string, Counter>()
  let counted: Counter[] = []

  function createCounter(countsSoon: () => void, write: (count: number) => void): Counter {
    let count = 0
    const counter: Counter = {
      add() {
        if (count++ > 0) return
        counted.push(counter)
        countsSoon()
      },
      writeCount() {
        write(count)
        count = 0
      },
    }
    return counter
  }

  return {
    find(
      key: string,
      { countsSoon, write }: { countsSoon: () => void; write: (count: number) => void },
    ): Tally {
      const found = known.get(key)
      if (found) return found
      const counter = createCounter(countsSoon, write)
      if (known.size >= maxTallies) known.clear()
      known.set(key, counter)
      return counter
    },
    writeCounts(): void {
      const waiting = counted
      counted = []
      for (const counter of waiting) counter.writeCount()
    },
  }
}
