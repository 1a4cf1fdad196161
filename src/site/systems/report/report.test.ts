import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { openSystem } from '../../../../test/support/system-site.ts'
import type { Told } from '../../../core/intake/schema.ts'
import type { SystemTools } from '../../system.ts'
import { reportSystem } from './index.tsx'

type Entered = Awaited<ReturnType<SystemTools['enter']>>
const received: Entered = {
  kind: 'received',
  receipt: 'R-7K3M-9QPD-4TXW',
  token: 'token',
  promisedBy: new Date(0),
}

async function openReport(answer: Entered = received) {
  const told: Told[] = []
  const enter = async (given: Told) => {
    told.push(given)
    return answer
  }
  return { told, ...(await openSystem(reportSystem, enter)) }
}
const fields = {
  message: 'The menu has no names.',
  page: '/programs/bioethics',
  first_name: 'Noor',
  email: 'noor@example.org',
}

test('a report is an inquiry of its own channel, with the page it is about, and its sender sees the number', async () => {
  const { post, told } = await openReport()
  const response = await post('/report', fields)
  expect([response.status, response.headers.get('location')]).toEqual([
    303,
    '/receipts/R-7K3M-9QPD-4TXW/token',
  ])
  expect(told).toMatchObject([
    {
      channel: 'report',
      answers: { message: 'The menu has no names.', first_name: 'Noor', email: 'noor@example.org' },
      more: { page: '/programs/bioethics' },
      sender: { honeypot: '' },
    },
  ])
})

test('the page that the link was on is filled in', async () => {
  const { ask } = await openReport()
  const page = parse(await ask('/report?page=%2Fprograms%2Fbioethics'))
  expect(page.querySelector('[name=page]')?.getAttribute('value')).toBe('/programs/bioethics')
  expect(page.querySelector('form')?.getAttribute('action')).toBe('/report')
})

test('what is missing is named at its field, and everything typed is kept', async () => {
  const { post } = await openReport({ kind: 'mistaken', mistakes: { email: { code: 'not-an-email' } } })
  const response = await post('/report', { ...fields, email: 'noor@' })
  expect(response.status).toBe(422)
  const page = parse(await response.text())
  expect(page.querySelector('title')?.textContent).toMatch(/^Error: /)
  expect(page.querySelectorAll('.error-summary a').map((link) => link.getAttribute('href'))).toEqual([
    '#email',
  ])
  expect(page.querySelector('[name=message]')?.textContent).toBe(fields.message)
})

test('a report without a word is not sent', async () => {
  const { post, told } = await openReport()
  const response = await post('/report', { ...fields, message: ' ' })
  expect([response.status, told.length]).toEqual([422, 0])
  // All that is wrong stands there at once.
  const empty = await post('/report', { ...fields, message: '', first_name: '', email: 'sam@' })
  const summary = parse(await empty.text()).querySelectorAll('.error-summary a')
  expect(summary.map((each) => each.getAttribute('href'))).toEqual(['#message', '#first_name', '#email'])
})

test('what cannot be kept is said so', async () => {
  const { post } = await openReport({ kind: 'not-kept' })
  expect((await post('/report', fields)).status).toBe(503)
})
