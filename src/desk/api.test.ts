import { expect, test } from 'vitest'
import { ask } from './api.ts'

test('an answer that was cut off is no answer, and one of nothing is', async () => {
  const headers = { 'content-type': 'application/json' }
  const cutOff = new Response('[{"key": "bioe', { headers })
  await expect(ask(Promise.resolve(cutOff))).rejects.toMatchObject({ code: 'offline' })
  expect(await ask(Promise.resolve(new Response('null', { headers })))).toBeNull()
  const refused = new Response('<h1>Bad gateway</h1>', { status: 502 })
  await expect(ask(Promise.resolve(refused))).rejects.toMatchObject({ code: 'offline' })
})
