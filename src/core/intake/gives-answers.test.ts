import { expect, test } from 'vitest'
import { bodyOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import { givesAnswers } from './gives-answers.ts'

const contentType = 'application/x-www-form-urlencoded'
const posted = (fields: Record<string, string>) =>
  new TextEncoder().encode(new URLSearchParams(fields).toString())

test('a body gives the answers that were read from it, whatever else it holds', async () => {
  for (const inquiry of [
    zoe,
    hanako,
    { ...zoe, country: null, country_typed: 'Somewhere far' },
    { ...zoe, country: null },
    { ...zoe, more: { start: '2027-09-01', ways: ['post', 'phone'], years: '1250.5' } },
  ]) {
    const body = bodyOf(inquiry)
    expect(await givesAnswers({ body, contentType }, inquiry)).toBe(true)
    const more = Buffer.concat([
      body,
      Buffer.from('&'),
      posted({ '': '', utm_source: 'x', topic_note: 'trap', altcha: '…' }),
    ])
    expect(await givesAnswers({ body: more, contentType }, inquiry)).toBe(true)
  }
})

test('a number may have been typed in other figures, and a name with marks around it', async () => {
  const inquiry = { ...zoe, more: { years: '1250' } }
  const form = new URLSearchParams(new TextDecoder().decode(bodyOf(inquiry)))
  form.set('years', '1,250')
  form.set('first_name', '  \u202AZoë\u202C ')
  expect(await givesAnswers({ body: new TextEncoder().encode(form.toString()), contentType }, inquiry)).toBe(
    true,
  )
})

test('one that is cut, emptied or of another kind does not', async () => {
  const body = bodyOf(zoe)
  expect(await givesAnswers({ body: body.subarray(0, -40), contentType }, zoe)).toBe(false)
  expect(await givesAnswers({ body: new Uint8Array(), contentType }, zoe)).toBe(false)
  expect(await givesAnswers({ body, contentType: 'application/json' }, zoe)).toBe(false)
  expect(await givesAnswers({ body, contentType: 'text/plain' }, zoe)).toBe(false)
})
