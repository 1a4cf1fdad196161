import { expect, test } from 'vitest'
import { openDesk } from '../../../test/support/desk.ts'

test('one sees where one is signed in, ends one session, and all others at once', async () => {
  const { get, post, signIn } = await openDesk()
  const [here, there, elsewhere] = [await signIn(), await signIn(), await signIn()]
  const list = async (cookie: string) => (await get('/session/all', cookie)).json()
  const sessions: { id: string; isCurrent: boolean; address: string }[] = await list(here)
  expect(sessions).toHaveLength(3)
  expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
  expect(sessions[0]?.address).toBe('192.0.2.7')
  const thereId = (await list(there)).find(({ isCurrent }: { isCurrent: boolean }) => isCurrent).id
  expect((await post(`/session/${thereId}/end`, {}, { cookie: here })).status).toBe(200)
  expect((await get('/inbox?show=open', there)).status).toBe(401)
  expect(await (await post('/session/end-others', {}, { cookie: here })).json()).toEqual({ ended: 1 })
  expect((await get('/inbox?show=open', elsewhere)).status).toBe(401)
  expect((await get('/inbox?show=open', here)).status).toBe(200)
})

test('the database holds no token by which anyone could sign in, and signing out ends the session', async () => {
  const { school, get, post, signIn } = await openDesk()
  const cookie = await signIn()
  const token = /session_token=([^.;]+)/.exec(decodeURIComponent(cookie))?.[1] ?? ''
  expect(token.length).toBeGreaterThan(20)
  const { rows } = await school.pool.query<{ token: string }>('select token from staff_session')
  expect(rows).toHaveLength(1)
  expect(rows[0]?.token).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(rows)).not.toContain(token)
  expect((await get('/inbox?show=open', cookie)).status).toBe(200)
  expect((await post('/sign-out', {}, { cookie })).status).toBe(200)
  expect((await school.pool.query('select from staff_session')).rowCount).toBe(0)
  expect((await get('/inbox?show=open', cookie)).status).toBe(401)
})
