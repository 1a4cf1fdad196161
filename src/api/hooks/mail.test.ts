import { expect, test } from 'vitest'
import { openSchool, quiet, system } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { mailHook } from './index.ts'

const token = 'a token of a mail server'
const mail =
  'From: Noor <noor@example.org>\r\nMessage-ID: <1@example.org>\r\nSubject: Hello\r\n\r\nMay I?\r\n'

async function open(known: string | null) {
  const school = await openSchool()
  const { enter } = await openIntake(school)
  const hook = mailHook({ token: known, context: () => school.contextFor(system), enter, addresses: null })
  return {
    school,
    post: (headers: Record<string, string>) =>
      hook.request(
        '/mail',
        { method: 'POST', headers },
        {
          requestId: 'request-1',
          body: new TextEncoder().encode(mail),
          log: quiet,
        },
      ),
  }
}

test('mail is taken in from whoever has the token, and from nobody else', async () => {
  const { school, post } = await open(token)
  expect((await post({})).status).toBe(401)
  expect((await post({ authorization: 'Bearer another' })).status).toBe(401)
  expect((await school.pool.query('select from submission')).rowCount).toBe(0)
  const taken = await post({ authorization: `Bearer ${token}` })
  expect([taken.status, await taken.json()]).toEqual([200, expect.objectContaining({ state: 'opened' })])
})

test('without a token in the configuration no mail is taken in', async () => {
  const { post } = await open(null)
  expect((await post({ authorization: 'Bearer null' })).status).toBe(404)
})
