import { expect, test } from 'vitest'
import { openDesk } from '../../../test/support/desk.ts'
import { newId } from '../../kernel/ids.ts'

test('open desks hear of inquiries', async () => {
  const { listeners, get, signIn } = await openDesk()
  const { next } = await readEvents(await get('/events', await signIn()))
  listeners.forEach((listener) => listener(['one', 'two']))
  expect(await next((text) => text.includes('event: inquiries'))).toContain('data: ["one","two"]')
})

test('signing out ends the event stream at once', async () => {
  const { listeners, get, post, signIn } = await openDesk({ beatMs: 3600_000 })
  const [mine, other] = [await signIn(), await signIn()]
  const { ended } = await readEvents(await get('/events', mine))
  await readEvents(await get('/events', other))
  await post('/sign-out', {}, { cookie: mine })
  await ended()
  expect(listeners.size, 'the other session goes on').toBe(1)
})

test('a change of colleagues ends the streams of those who lost their access at once', async () => {
  const { school, listeners, get, post, signIn } = await openDesk({ beatMs: 3600_000 })
  const { ended } = await readEvents(await get('/events', await signIn()))
  await school.pool.query('delete from staff_session')
  const administrator = await signIn()
  await post(`/colleagues/${newId()}/disable`, {}, { cookie: administrator })
  await ended()
  expect(listeners.size).toBe(0)
})

test('a session that ended otherwise ends its event stream at the next beat', async () => {
  const { school, listeners, get, signIn } = await openDesk()
  const { ended } = await readEvents(await get('/events', await signIn()))
  await school.pool.query('delete from staff_session')
  await ended()
  expect(listeners.size).toBe(0)
})

test('one member of staff holds eight streams at most, and a ninth once one has ended', async () => {
  const { listeners, get, signIn } = await openDesk({ beatMs: 3600_000 })
  const cookie = await signIn()
  const streams = []
  for (let count = 0; count < 8; count++) streams.push(await get('/events', cookie))
  const ninth = await get('/events', cookie)
  expect([ninth.status, (await ninth.json()).error.code]).toEqual([429, 'too-many'])
  await streams[0]?.body?.cancel()
  await expect.poll(() => listeners.size).toBe(7)
  expect((await get('/events', cookie)).status).toBe(200)
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
