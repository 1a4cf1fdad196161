import { afterEach, expect, test, vi } from 'vitest'
import { inTurn } from './in-turn.ts'

afterEach(() => void vi.useRealTimers())

test('one key is worked one after another, also past who failed; another key does not wait', async () => {
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await Promise.resolve()
    seen.push(`${name} ends`)
    if (name === 'first') throw new Error('refused')
    return name
  }
  const results = await Promise.allSettled([
    inTurn('seminar', work('first')),
    inTurn('seminar', work('second')),
    inTurn('talk', work('other')),
  ])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(seen.indexOf('first ends')).toBeLessThan(seen.indexOf('second begins'))
  expect(seen.indexOf('other begins')).toBeLessThan(seen.indexOf('first ends'))
})

test('who waited ten seconds is told so, and nothing of theirs is done any more', async () => {
  vi.useFakeTimers()
  const slow = inTurn('seminar', () => new Promise<void>((resolve) => setTimeout(resolve, 11_000)))
  let isDone = false
  const late = inTurn('seminar', async () => {
    isDone = true
  }).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(11_000)
  await slow
  expect(await late).toMatchObject({ code: 'unavailable' })
  expect(isDone).toBe(false)
})
