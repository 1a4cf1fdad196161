import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSharedCommit } from './shared-commit.ts'

/** Commits that take place when the test says so. */
function heldCommits(refuse: (items: readonly string[]) => Error | null = () => null, most = 3) {
  const batches: (readonly string[])[] = []
  const waiting: (() => void)[] = []
  const shared = createSharedCommit<string, string>({
    most,
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
  async function commitOne(): Promise<void> {
    await settle()
    waiting.shift()?.()
    await settle()
  }
  return { ...shared, batches, commitAll, commitOne }
}
const saysNo = () => Object.assign(new Error('the database says no'), { code: '22P02' })
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('a shared commit', () => {
  // Only the tests say when time passes.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  test('is shared by those who come during the one before, up to the most it takes', async () => {
    const { submit, batches, commitAll } = heldCommits()
    const results = Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => submit(item)))
    await commitAll()
    expect(batches).toEqual([['a'], ['b', 'c', 'd'], ['e']])
    expect(await results).toEqual(['kept a', 'kept b', 'kept c', 'kept d', 'kept e'])
  })

  test('in a rush waits a little for more, and otherwise for nobody', async () => {
    const { submit, batches, commitAll } = heldCommits(undefined, 20)
    const come = (...items: string[]) => Promise.all(items.map((item) => submit(item)))
    const crowd = Array.from({ length: 9 }, (_, at) => `crowd ${at}`)
    const results = [come('first'), come(...crowd)]
    await commitAll()
    results.push(come('b'))
    await vi.advanceTimersByTimeAsync(3)
    results.push(come('c'))
    expect(batches).toEqual([['first'], crowd])
    await vi.advanceTimersByTimeAsync(1)
    expect(batches.at(-1)).toEqual(['b', 'c'])
    await commitAll()
    await Promise.all(results)
    void submit('d')
    expect(batches.at(-1)).toEqual(['d'])
  })

  test('a bad item spoils no other’s: when the shared one is refused, each is tried alone', async () => {
    const { submit, batches, commitAll } = heldCommits((items) => (items.includes('bad') ? saysNo() : null))
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

  test('what is not about an item tries nobody alone, also when it comes in the middle of trying', async () => {
    let isReadOnly = false
    const { submit, batches, commitAll } = heldCommits((items) => {
      if (isReadOnly) return Object.assign(new Error('read-only transaction'), { code: '25006' })
      if (items.length > 1) return saysNo()
      isReadOnly = items[0] === 'b'
      return null
    })
    const results = Promise.allSettled(['a', 'b', 'c', 'd'].map((item) => submit(item)))
    await commitAll()
    expect(batches).toEqual([['a'], ['b', 'c', 'd'], ['b'], ['c']])
    expect((await results).map((each) => each.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ])
  })

  test('nobody waits longer than the patience, though a slow commit lies before theirs', async () => {
    const { submit, commitOne } = heldCommits()
    const first = submit('a')
    const second = Promise.allSettled([submit('b')])
    vi.advanceTimersByTime(150)
    await commitOne()
    expect(await first).toBe('kept a')
    vi.advanceTimersByTime(50)
    expect(await second).toMatchObject([{ status: 'rejected' }])
  })

  test('who comes after the patience ran out, while that commit still runs, waits no longer either', async () => {
    const { submit, batches } = heldCommits()
    const first = Promise.allSettled([submit('a')])
    vi.advanceTimersByTime(250)
    expect(await first).toMatchObject([{ status: 'rejected' }])
    const later = Promise.allSettled([submit('b')])
    vi.advanceTimersByTime(200)
    expect(await later).toMatchObject([{ status: 'rejected' }])
    expect(batches).toEqual([['a']])
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
    const results = Promise.allSettled(['a', 'b', 'c'].map((item) => submit(item)))
    vi.advanceTimersByTime(200)
    expect((await results).map((each) => each.status)).toEqual(['rejected', 'rejected', 'rejected'])
    await commitAll()
    const later = submit('d')
    await commitAll()
    expect(batches).toEqual([['a'], ['d']])
    expect(await later).toBe('kept d')
  })
})
