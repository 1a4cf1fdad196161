import { expect, test } from 'vitest'
import { shareReads } from './shared-read.ts'

/** A source that counts its reads, and answers each when told. */
function source() {
  const answers: PromiseWithResolvers<number>[] = []
  const read = shareReads((_wanted: string) => {
    const answer = Promise.withResolvers<number>()
    answers.push(answer)
    return answer.promise
  })
  const answer = async (at: number) => {
    answers[at]?.resolve(at)
    await answers[at]?.promise
  }
  return { ask: (key = 'page') => read(key, key), answers, answer }
}

test('who asks during a read is given the next one, shared with all who ask meanwhile', async () => {
  const { ask, answers, answer } = source()
  const first = ask()
  const [second, third] = [ask(), ask()]
  expect(answers.length).toBe(1)
  await answer(0)
  expect(await first).toBe(0)
  await answer(1)
  expect(await Promise.all([second, third])).toEqual([1, 1])
  expect(answers.length).toBe(2)
})

test('who asks after a read has ended is given a new one', async () => {
  const { ask, answer } = source()
  const first = ask()
  await answer(0)
  await first
  const second = ask()
  await answer(1)
  expect(await second).toBe(1)
})

test('what differs is read apart', async () => {
  const { ask, answers } = source()
  void ask('one')
  void ask('other')
  expect(answers.length).toBe(2)
})

test('a failure is told to all who wait, and the next who asks tries again', async () => {
  const { ask, answers, answer } = source()
  const waiting = [ask(), ask()].map((each) => expect(each).rejects.toThrow('away'))
  answers[0]?.reject(new Error('away'))
  await Promise.all(waiting)
  const again = ask()
  await answer(1)
  expect(await again).toBe(1)
})
