import { expect, onTestFinished, test } from 'vitest'
import { createMailSender, sendWaitingMail, type MailDeps } from '../../src/core/outreach/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openRelay } from '../../src/platform/mail/relay.ts'
import { copyDemoSchool, openSchool, openSchoolAt, type TestSchool } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { findFreePort } from '../support/free-port.ts'
import { startMailServer } from '../support/mail-server.ts'
import { isLong } from './fault-length.ts'
import { report } from './report.ts'
import { prepareServer } from './running-server.ts'

/** As many codes for “My inquiry” as mails, each to somebody else. */
async function queue({ pool }: Pick<TestSchool, 'pool'>, count: number, at: Date): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  for (const part of inParts(ids, 1_000))
    await pool.query(
      `insert into outbox (id, template, data, to_name, to_address, mailbox_key, state, created_at)
        select id, 'visit-code', jsonb_build_object('codeId', id, 'purpose', 'open', 'minutes', 15), '', 'to-' || id || '@example.org', '', 'waiting', $2
        from unnest($1::uuid[]) as id`,
      [part, at],
    )
  return ids
}

const inParts = (ids: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size))

const statesOf = async ({ pool }: Pick<TestSchool, 'pool'>) =>
  Object.fromEntries(
    (await pool.query(`select state, count(*)::int from outbox group by state`)).rows.map(
      ({ state, count }) => [state, count],
    ),
  )

async function open() {
  const school = await openSchool()
  const port = await findFreePort()
  const relay = openRelay(`smtp://127.0.0.1:${port}`)
  onTestFinished(() => relay.close())
  const deps: MailDeps = {
    relay,
    render: (template) => ({ subject: template, text: 'Dear reader', html: '<p>Dear reader</p>' }),
    from: 'ask@school.example',
    host: 'school.example',
    sender: createMailSender(`server/1/${newId()}`),
  }
  return {
    school,
    /** A hundred at a time, as jobs do. @throws where any of them still waits */
    async send(ids: readonly string[]) {
      const errors: unknown[] = []
      for (const part of inParts(ids, 100))
        await sendWaitingMail(school.ctx, part, deps).catch((error: unknown) => errors.push(error))
      if (errors.length > 0) throw errors[0]
    },
    later: (minutes: number) => (school.clock.now = new Date(school.clock.now.getTime() + minutes * 60_000)),
    async startRelay() {
      const server = await startMailServer(port)
      onTestFinished(server.close)
      return server
    },
  }
}

test('a relay that is down for an hour, in which mail goes on being written, gets each mail once when it is back', async () => {
  const { school, send, later, startRelay } = await open()
  const eachMinute = isLong ? 60 : 3
  const ids: string[] = []
  for (let minute = 0; minute < 60; minute++) {
    ids.push(...(await queue(school, eachMinute, school.clock.now)))
    await expect(send(ids)).rejects.toThrow('still wait')
    later(1)
  }
  expect(await statesOf(school)).toEqual({ waiting: ids.length })
  const server = await startRelay()
  await send(ids)
  expect(await statesOf(school)).toEqual({ sent: ids.length })
  expect(server.received.flatMap(({ recipients }) => recipients).toSorted()).toEqual(
    ids.map((id) => `to-${id}@example.org`).toSorted(),
  )
  report('relay down for an hour', { mails: ids.length })
})

test('a relay that hangs up before its 250 gets the same mail under the same Message-ID, until it says so', async () => {
  const { school, send, later, startRelay } = await open()
  const server = await startRelay()
  const seen = new Map<string, number>()
  server.onMail = ({ parsed }) => {
    const times = (seen.get(parsed.messageId ?? '') ?? 0) + 1
    seen.set(parsed.messageId ?? '', times)
    return times > 1 ? 'take' : 'hang-up'
  }
  const ids = await queue(school, isLong ? 200 : 12, school.clock.now)
  let rounds = 0
  for (; (await statesOf(school)).waiting && rounds < 10 * ids.length; rounds++) {
    await send(ids).catch((error: unknown) => expect(String(error)).toContain('still wait'))
    later(5)
  }
  expect(await statesOf(school)).toEqual({ sent: ids.length })
  expect(seen.size).toBe(ids.length)
  for (const { recipients, parsed } of server.received) expect(recipients).toEqual([parsed.to?.[0]?.address])
  report('relay that drops before its 250', { mails: ids.length, rounds, received: server.received.length })
})

test(
  'a worker that is killed again and again in the middle of a bulk loses no mail, and sends twice only what was in hand',
  { timeout: 1_800_000 },
  async () => {
    const [total, kills] = isLong ? [10_000, 100] : [300, 3]
    const { url, drop } = await copyDemoSchool()
    onTestFinished(drop)
    const relay = await startMailServer()
    onTestFinished(relay.close)
    const school = openSchoolAt(url)
    const server = await prepareServer(
      { DATABASE_URL: url, SMTP_URL: relay.url, MAIL_FROM: 'ask@school.example' },
      url,
    )
    await queue(school, total, new Date())
    let slowestMs = 0
    for (let kill = 1; kill <= kills; kill++) {
      await server.start()
      const goal = Math.floor((total * kill) / (kills + 1))
      const left = await eventually(`${goal} mails have left`, 60_000, () => relay.received.length >= goal)
      slowestMs = Math.max(slowestMs, left.ms)
      await server.kill()
    }
    await server.start()
    const last = await eventually(
      'all mails have left',
      60_000,
      async () => (await statesOf(school)).sent === total,
    )
    const received = relay.received.map(({ parsed }) => parsed.messageId ?? '')
    expect(new Set(received).size, 'each mail has one Message-ID, and none is missing').toBe(total)
    for (const { recipients, parsed } of relay.received) expect(recipients).toEqual([parsed.to?.[0]?.address])
    // At most the four mails that a process hands over at a time.
    const twice = received.length - total
    expect(twice).toBeLessThanOrEqual(kills * 4)
    report('worker killed in a bulk', { mails: total, kills, twice, slowestMs, lastMs: last.ms })
  },
)
