import { expect, test } from 'vitest'
import { ada, addDoubt, addInquiry, openDesk } from '../../../test/support/desk.ts'
import { staff } from '../../core/staff/table.ts'

test('a visitor sees nothing', async () => {
  const { school, get, post } = await openDesk()
  expect(await (await get('/session')).json()).toBeNull()
  const id = await addInquiry(school)
  for (const path of [
    '/inbox?show=open',
    `/inquiries/${id}`,
    '/quarantine',
    '/ledger',
    '/programs',
    '/events',
  ]) {
    const answer = await get(path)
    expect([path, answer.status]).toEqual([path, 401])
    expect(await answer.text()).not.toContain('Shelley')
  }
  expect((await post('/quarantine/release', { ids: [await addDoubt(school)] })).status).toBe(401)
})

test('an editor may not read inquiries', async () => {
  const { school, get, signIn } = await openDesk()
  const cookie = await signIn()
  await school.db.update(staff).set({ role: 'editor' })
  const id = await addInquiry(school)
  for (const path of [
    '/inbox?show=open',
    `/inquiries/${id}`,
    '/quarantine',
    '/ledger',
    '/insight?from=2026-03-01&to=2026-03-31',
  ]) {
    expect([path, (await get(path, cookie)).status]).toEqual([path, 403])
  }
  expect((await (await get('/session', cookie)).json()).permissions).toEqual([
    'content:edit',
    'content:publish',
  ])
})

test('what does not fit is told by field, and the first administrator needs a link', async () => {
  const { get, post, signIn } = await openDesk()
  const wrong = await post('/setup', { token: 'x', name: '', email: 'ada', password: 'short' })
  expect(wrong.status).toBe(422)
  expect(Object.keys((await wrong.json()).error.fields)).toEqual(['name', 'email', 'password'])
  expect((await post('/setup', { ...ada, token: 'made-up' })).status).toBe(403)
  expect((await get('/inbox?show=everything', await signIn())).status).toBe(422)
})

test('a wrong password tells nothing, and signing out ends the session', async () => {
  const { get, post, signIn } = await openDesk()
  expect(await (await post('/sign-in', { email: ada.email, password: 'wrong' })).json()).toEqual({
    error: { code: 'invalid', message: 'The email address or the password is wrong.', fields: {} },
  })
  const cookie = await signIn()
  expect(await (await get('/session', cookie)).json()).toMatchObject({ name: ada.name })
  const out = await post('/sign-out', {}, { cookie })
  expect(out.headers.getSetCookie().join()).toMatch(/Max-Age=0/)
  expect(await (await get('/session', cookie)).json()).toBeNull()
})
