import { expect, test } from 'vitest'
import type { AnswerView, IncomingView, Thread } from '../../../core/threads/schema.ts'
import { newsSince, seenOf } from './news-since.ts'

const threadOf = (answers: string[], incoming: string[], automatic: string[] = []) =>
  ({
    version: 1,
    answers: answers.map((id) => ({ id }) as AnswerView),
    incoming: [
      ...incoming.map((id) => ({ id, isAutomatic: false }) as IncomingView),
      ...automatic.map((id) => ({ id, isAutomatic: true }) as IncomingView),
    ],
  }) as Thread

test('what came since is what stands after the last message that was seen, and no more', () => {
  const seen = seenOf(threadOf(['a'], ['m']))
  expect(newsSince(threadOf(['a'], ['m']), seen)).toBeNull()
  expect(newsSince(threadOf(['a', 'b'], ['m', 'n']), seen)).toMatchObject({
    answers: [{ id: 'b' }],
    incoming: [{ id: 'n' }],
    isCorrected: false,
  })
  expect(newsSince({ ...threadOf(['a'], ['m']), version: 2 }, seen)).toMatchObject({ isCorrected: true })
})

test('who had seen nothing has everything to see; a machine’s mail is no news', () => {
  const seen = seenOf(threadOf([], []))
  expect(newsSince(threadOf(['a'], []), seen)).toMatchObject({ answers: [{ id: 'a' }] })
  expect(newsSince(threadOf([], [], ['away']), seen)).toBeNull()
})
