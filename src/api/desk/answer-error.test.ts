import { expect, test } from 'vitest'
import { openDesk } from '../../../test/support/desk.ts'

test('what went wrong inside is told as a number alone', async () => {
  const { createApi, request, signIn, logged } = await openDesk()
  const cookie = await signIn()
  const broken = createApi(() => {
    throw new Error('a secret of the house')
  })
  const answer = await request('/inbox?show=open', { headers: { cookie } }, broken)
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({ error: { code: 'internal', requestId: 'request-1' } })
  expect(logged.join()).toContain('a secret of the house')
})
