import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { ask } from '../support/loopback-http.ts'
import { makeSmallDisk } from '../support/small-disk.ts'
import { openDatabaseLine, type DatabaseLine } from './database-proxy.ts'
import { expectNothingLost, readRows } from './expect-nothing-lost.ts'
import { report } from './report.ts'
import { prepareServer, type Server } from './running-server.ts'
import { newSender, send, sendAgain, type Sender } from './senders.ts'

const longMessage = 'Wie hoch sind die Gebühren? '.repeat(170)

test('a full journal claims nothing, keeps what was typed, and loses none that it took', async () => {
  const line = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: line.url, JOURNAL_MAX_MB: '1' }, line.directUrl)
  await server.start()
  const { taken, turnedAway } = await fillAndEmpty(server, line)
  expect(taken).toBeGreaterThan(10)
  report('journal full', { taken, turnedAway })
})

test('a full disk under the journal claims nothing, and loses none that it took', async ({ skip }) => {
  const folder = makeSmallDisk('1m')
  if (!folder) return skip('a small disk can be made by root alone, on Linux')
  const line = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: line.url, JOURNAL_DIR: folder }, line.directUrl)
  await server.start()
  const { taken, turnedAway } = await fillAndEmpty(server, line, 'failing')
  expect(taken).toBeGreaterThan(10)
  report('disk full', { taken, turnedAway })
})

test('one network cannot fill the journal alone: others still see a receipt', async () => {
  const line = await openDatabaseLine()
  const server = await prepareServer({ DATABASE_URL: line.url, JOURNAL_MAX_MB: '1' }, line.directUrl)
  await server.start()
  await line.refuse()
  const greedy = Array.from({ length: 60 }, (_, at) => ({
    ...newSender(`${longMessage}${at}`),
    network: '192.0.2.7',
  }))
  for (const sender of greedy) await send(server.origin, sender)
  expect(greedy.filter((each) => each.other.includes(503)).length).toBeGreaterThan(10)
  expect((await ask(`${server.origin}/readyz`)).status, 'it stays in rotation').toBe(200)
  const honest = newSender()
  await send(server.origin, honest)
  expect(honest.receipts).toHaveLength(1)
  await line.comeBack()
  const taken = [...greedy, honest].filter((each) => each.receipts.length > 0)
  await expectNothingLost(taken, server)
})

/** Sends until one is turned away, lets the database come back, and lets those who were turned away ask again. */
async function fillAndEmpty(server: Server, line: DatabaseLine, journal = 'full') {
  await line.refuse()
  const senders: Sender[] = []
  const { result: refused } = await eventually('the journal is full', 30_000, async () => {
    const few = Array.from({ length: 5 }, () => newSender(`${longMessage}${senders.length}`))
    senders.push(...few)
    const answers = await Promise.all(
      few.map(async (sender) => ({ sender, answer: await send(server.origin, sender) })),
    )
    // All of them: of several at once a disk may refuse one and take the next, and then it is not full.
    return answers.every(({ answer }) => answer?.status === 503) ? answers[0] : undefined
  })
  const taken = senders.filter((each) => each.receipts.length > 0).length
  expectRefilled(refused.answer?.body.toString() ?? '', refused.sender)
  expect(refused.answer?.headers.location).toBeUndefined()
  const { status, body } = await ask(`${server.origin}/readyz`)
  expect({ status, ...JSON.parse(body.toString()) }).toMatchObject({
    status: 503,
    ready: false,
    database: 'away',
    journal,
  })

  await line.comeBack()
  await eventually('what was taken is in the database', 10_000, async () => {
    return (await readRows(server.databaseUrl())).length >= taken
  })
  const turnedAway = await sendAgain(server.origin, senders)
  await expectNothingLost(senders, server)
  return { taken, turnedAway }
}

/** The page that says it could not be kept: all that was typed, and no number. */
function expectRefilled(html: string, { body }: Sender): void {
  const page = parse(html)
  const typed = new URLSearchParams(body)
  for (const name of ['first_name', 'last_name', 'email', 'employer']) {
    expect(page.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? '').toBe(typed.get(name))
  }
  expect(page.querySelector('textarea[name="message"]')?.textContent.trim()).toBe(
    typed.get('message')?.trim(),
  )
  const ticked = page
    .querySelectorAll('input[name="programs"][checked]')
    .map((each) => each.getAttribute('value'))
  expect(ticked.toSorted()).toEqual(typed.getAll('programs').toSorted())
  expect(
    page.querySelector(`input[name="interest"][value="${typed.get('interest')}"]`)?.hasAttribute('checked'),
  ).toBe(true)
  expect(html).not.toMatch(/R-[0-9A-Z]{4}-/)
}
