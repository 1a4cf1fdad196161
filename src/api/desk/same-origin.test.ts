import { expect, test } from 'vitest'
import { addDoubt, openDesk, origin } from '../../../test/support/desk.ts'

test('a foreign page cannot act', async () => {
  const { school, request, post, signIn } = await openDesk()
  const cookie = await signIn()
  const id = await addDoubt(school)
  const path = '/quarantine/release'
  const input = { ids: [id] }
  const body = JSON.stringify(input)
  expect(
    (await post(path, input, { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }))
      .status,
  ).toBe(403)
  expect((await post(path, input, { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  const plain = { 'content-type': 'application/json', cookie }
  for (const headers of [plain, { ...plain, origin: 'null' }, { ...plain, origin: 'https://evil.example' }]) {
    expect((await request(path, { method: 'POST', body, headers })).status).toBe(403)
  }
  expect((await post(path, input, { cookie, 'content-type': 'text/plain' })).status).toBe(400)
  expect((await request(path, { method: 'POST', body, headers: { ...plain, origin } })).status).toBe(200)
})
