import { expect, test } from 'vitest'
import { openDesk } from '../../../test/support/desk.ts'

test('open desks hear of inquiries', async () => {
  const { listeners, get, signIn } = await openDesk()
  const { next } = await readEvents(await get('/events', await signIn()))
  listeners.forEach((listener) => listener(['one', 'two']))
  expect(await next((text) => text.includes('event: inquiries'))).toContain('data: ["one","two"]')
})

test('signing out ends the event stream', async () => {
  const { listeners, get, post, signIn } = await openDesk()
  const cookie = await signIn()
  const { ended } = await readEvents(await get('/events', cookie))
  await post('/sign-out', {}, { cookie })
  await ended()
  expect(listeners.size).toBe(0)
})

test('stopping the server ends the event stream', async () => {
  const { listeners, stopping, get, signIn } = await openDesk()
  const { ended } = await readEvents(await get('/events', await signIn()))
  stopping.abort()
  await ended()
  expect(listeners.size).toBe(0)
})

async function readEvents(answer: Response) {
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('no stream')
  await reader.read()
  return {
    async next(isIt: (text: string) => boolean) {
      let text = ''
      while (!isIt(text)) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`the stream ended after ${text}`)
        text += value
      }
      return text
    },
    async ended() {
      while (!(await reader.read()).done);
    },
  }
}
