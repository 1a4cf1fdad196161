import { expect, test } from 'vitest'
import { addDoubt, openDesk, origin } from '../../../test/support/desk.ts'

test('a foreign page cannot act', async () => {
  const { school, request, post, signIn } = await openDesk()
  const cookie = await signIn()
  const id = await addDoubt(school)
  const path = `/quarantine/${id}/release`
  expect(
    (await post(path, {}, { cookie, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status,
  ).toBe(403)
  expect((await post(path, {}, { cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403)
  const plain = { 'content-type': 'application/json', cookie }
  for (const headers of [plain, { ...plain, origin: 'null' }, { ...plain, origin: 'https://evil.example' }]) {
    expect((await request(path, { method: 'POST', body: '{}', headers })).status).toBe(403)
  }
  expect((await post(path, {}, { cookie, 'content-type': 'text/plain' })).status).toBe(400)
  expect((await request(path, { method: 'POST', body: '{}', headers: { ...plain, origin } })).status).toBe(
    200,
  )
})
