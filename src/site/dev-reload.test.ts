import { expect, onTestFinished, test, vi } from 'vitest'
import { quiet } from '../../test/support/database.ts'
import { devReload } from './dev-reload.ts'

test('an open page hears a beat before the front takes its stream for dead, and an end when the server stops', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const stopping = new AbortController()
  const answer = await devReload(stopping.signal, quiet).request('/dev/boot')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toContain('data: ')
  vi.advanceTimersByTime(20_000)
  expect((await reader?.read())?.value).toBe(': beat\n\n')
  stopping.abort()
  expect((await reader?.read())?.done).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
