import { describe, expect, test } from 'vitest'
import { createSharedCommit } from './shared-commit.ts'

/** Commits that take place when the test says so. */
function heldCommits(refuse: (items: readonly string[]) => Error | null = () => null) {
  const batches: (readonly string[])[] = []
  const waiting: (() => void)[] = []
  const shared = createSharedCommit<string, string>({
    most: 3,
    patienceMs: 200,
    async commit(items) {
      batches.push(items)
      await new Promise<void>((resolve) => waiting.push(resolve))
      const error = refuse(items)
      if (error) throw error
      return items.map((item) => `kept ${item}`)
    },
  })
  /** Lets commits take place until nobody waits. */
  async function commitAll(): Promise<void> {
    await settle()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next()
      await settle()
    }
  }
  return { ...shared, batches, commitAll }
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a shared commit', () => {
  test('is shared by those who come during the one before, up to the most it takes', async () => {
    const { submit, batches, commitAll } = heldCommits()
    const results = Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => submit(item)))
    await commitAll()
    expect(batches).toEqual([['a'], ['b', 'c', 'd'], ['e']])
    expect(await results).toEqual(['kept a', 'kept b', 'kept c', 'kept d', 'kept e'])
  })

  test('a bad item spoils no other’s: when the shared one is refused, each is tried alone', async () => {
    const { submit, batches, commitAll } = heldCommits((items) =>
      items.includes('bad') ? new Error('the database says no') : null,
    )
    const results = Promise.allSettled(['a', 'b', 'bad', 'd'].map((item) => submit(item)))
    await commitAll()
    expect(batches).toEqual([['a'], ['b', 'bad', 'd'], ['b'], ['bad'], ['d']])
    expect((await results).map((each) => each.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
  })

  test('while the database is away nobody is tried alone: all are told at once', async () => {
    const { submit, batches, commitAll } = heldCommits(() =>
      Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    )
    const results = Promise.allSettled(['a', 'b', 'c'].map((item) => submit(item)))
    await commitAll()
    expect(batches).toEqual([['a'], ['b', 'c']])
    expect((await results).map((each) => each.status)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  test('one that takes too long fails for its items and for all that wait behind it', async () => {
    const { submit, batches, commitAll } = heldCommits()
    const results = await Promise.allSettled(['a', 'b', 'c'].map((item) => submit(item)))
    expect(results.map((each) => each.status)).toEqual(['rejected', 'rejected', 'rejected'])
    await commitAll()
    const later = submit('d')
    await commitAll()
    expect(batches).toEqual([['a'], ['d']])
    expect(await later).toBe('kept d')
  })
})
