import { QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { createQueryClient } from './query-client.ts'

test('a first read that is under way while something changes is read once more', async () => {
  const client = createQueryClient(() => undefined)
  const answers: ((said: string) => void)[] = []
  const observer = new QueryObserver(client, {
    queryKey: ['inquiry', 'one', 'check'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const stop = observer.subscribe(() => undefined)

  const renewed = client.invalidateQueries({ queryKey: ['inquiry', 'one'] })
  answers[0]?.('before the change')
  await expect.poll(() => answers.length).toBe(2)
  answers[1]?.('after it')
  await renewed

  expect(observer.getCurrentResult().data).toBe('after it')
  expect(answers).toHaveLength(2)
  stop()
  client.clear()
})

test('what has been read before is read once, though it was being read', async () => {
  const client = createQueryClient(() => undefined)
  const answers: ((said: string) => void)[] = []
  const observer = new QueryObserver(client, {
    queryKey: ['inbox'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const stop = observer.subscribe(() => undefined)
  answers[0]?.('at first')
  await expect.poll(() => observer.getCurrentResult().data).toBe('at first')

  void observer.refetch()
  const renewed = client.invalidateQueries({ queryKey: ['inbox'] })
  answers.at(-1)?.('after the change')
  await renewed

  expect(observer.getCurrentResult().data).toBe('after the change')
  expect(answers).toHaveLength(3)
  stop()
  client.clear()
})
