import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ada, addInquiry, openDesk } from '../../../test/support/desk.ts'

test('what no text can hold is refused wherever it arrives, and never a failure of ours', async () => {
  const { get, post, signIn, logged } = await openDesk()
  const cookie = await signIn()
  for (const path of [
    '/inbox?program=%00',
    '/inbox?show=open&program=a%1Fb',
    '/inbox?show=open&unknown=%00',
    '/inbox?%00=open',
    '/inquiries/%00',
    '/nothing%7F',
  ])
    expect([path, (await get(path, cookie)).status]).toEqual([path, 400])
  for (const name of ['Ada\0', 'Ada\uD800', 'Ada\u001B']) {
    const answer = await post('/setup', { ...ada, name, token: 'made-up' })
    expect([answer.status, Object.keys((await answer.json()).error.fields)]).toEqual([422, ['name']])
  }
  expect(logged).toEqual([])
})

test('a day beyond the years that the database can write is told, and never a failure of ours', async () => {
  const { school, get, post, signIn, logged } = await openDesk()
  const cookie = await signIn()
  await addInquiry(school)
  for (const day of ['0000-01-01', '0002-11-27', '9999-12-31'])
    for (const path of [
      `/inbox?from=${day}`,
      `/inbox?to=${day}`,
      `/audit-log?from=${day}`,
      `/audit-log?to=${day}`,
    ])
      expect([path, (await get(path, cookie)).status]).toEqual([path, 422])
  expect((await get('/insight?from=1026-01-01&to=2026-01-01', cookie)).status, 'a thousand years').toBe(422)
  expect((await get('/insight?from=2017-01-01&to=2026-12-31', cookie)).status, 'ten years').toBe(200)
  const absence = await post('/routing/absences', { from: '0000-01-01', to: '9999-12-31' }, { cookie })
  expect([absence.status, Object.keys((await absence.json()).error.fields)]).toEqual([422, ['from', 'to']])
  expect(logged).toEqual([])
})

test('a body that is no JSON is unreadable', async () => {
  const { request } = await openDesk()
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const answer = await request('/sign-in', { method: 'POST', headers, body: '{"email":' })
  expect([answer.status, (await answer.json()).error.code]).toEqual([400, 'unreadable'])
})

test('answers are compressed for those who can read it', async () => {
  const { school, request, signIn } = await openDesk()
  const cookie = await signIn()
  await addInquiry(school)
  const ask = (encoding: string) =>
    request('/inbox?show=open', { headers: { cookie, 'accept-encoding': encoding } })
  const plain = await ask('identity')
  const packed = await ask('gzip, br')
  expect([plain, packed].map((each) => each.headers.get('content-encoding'))).toEqual([null, 'gzip'])
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await plain.text())
})
