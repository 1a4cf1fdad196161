import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { asAdmin, type TestSchool } from '../../../test/support/database.ts'
import type { MailServer } from '../../../test/support/mail-server.ts'
import { openOutgoingMail } from '../../../test/support/outgoing-mail.ts'
import type { Relay } from '../../platform/mail/relay.ts'
import { createMailSender, freeDeadClaims, sweepWaitingMail } from './index.ts'
import { outbox } from './table.ts'

const hour = 3600_000

let school: TestSchool
let server: MailServer
let relay: Relay
const { acknowledged, send, later, rowOf } = openOutgoingMail((opened) => {
  ;({ school, server, relay } = opened)
})

test('what a killed worker had claimed is left alone until its claim ends, then sent', async () => {
  const ids = await acknowledged('zoe@example.org')
  await school.db.update(outbox).set({ claimedUntil: new Date(school.clock.now.getTime() + 60_000) })
  await expect(send(ids)).rejects.toThrow('1 of 1 mails still wait')
  expect(server.received).toHaveLength(0)
  later(61_000)
  await send(ids)
  expect(server.received).toHaveLength(1)
})

test('a claim lasts as long as its process goes on, and what another took meanwhile is left to it', async () => {
  const addresses = Array.from({ length: 9 }, (_, at) => `p${at}@example.org`)
  const ids = await acknowledged(...addresses)
  const begun = new Set<string>()
  let letOn = () => {}
  const fourBegun = new Promise<void>((resolve) => (letOn = resolve))
  let taken = ''
  const slow: Relay = {
    async deliver(mail) {
      begun.add(mail.to.address)
      if (begun.size === 4) {
        // This process was taken for dead, and another has one of those that it has not begun.
        taken = addresses.find((address) => !begun.has(address)) ?? ''
        const claimedUntil = new Date(school.clock.now.getTime() + hour)
        await school.db
          .update(outbox)
          .set({ claimedBy: 'there/1/one', claimedUntil })
          .where(eq(outbox.toAddress, taken))
        letOn()
      }
      await fourBegun
      later(12_000)
      await expect(send(ids)).rejects.toThrow('still wait')
      return relay.deliver(mail)
    },
    close: () => relay.close(),
  }
  await expect(send(ids, { relay: slow })).rejects.toThrow('1 of 9 mails still wait')
  expect(server.received.flatMap(({ recipients }) => recipients).toSorted()).toEqual(
    addresses.filter((address) => address !== taken),
  )
})

test('mail whose process died gets a job as soon as its claim has run out', async () => {
  const ids = await acknowledged('a@example.org', 'b@example.org')
  const claimedUntil = new Date(school.clock.now.getTime() + 60_000)
  await school.db
    .update(outbox)
    .set({ claimedUntil, claimedBy: 'there/7/dead', takenUpAt: school.clock.now })
    .where(eq(outbox.id, ids[0] ?? ''))
  school.sent.length = 0
  expect(await sweepWaitingMail(school.ctx, 3 * hour)).toBe(0)
  later(60_000)
  expect(await sweepWaitingMail(school.ctx, 3 * hour)).toBe(1)
  expect(school.sent).toEqual([{ queue: 'mail.send', data: { mailIds: [ids[0]] } }])
  expect(await sweepWaitingMail(school.ctx, 3 * hour)).toBe(0)
})

test('mail that the relay took while the database blinked is not sent a second time', async () => {
  const name = new URL(school.url).pathname.slice(1)
  const allow = (isAllowed: boolean) =>
    asAdmin((admin) => admin.query(`alter database ${name} allow_connections ${isAllowed}`))
  const blinking: Relay = {
    async deliver(mail) {
      const delivery = await relay.deliver(mail)
      await allow(false)
      await asAdmin((admin) =>
        admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
      )
      return delivery
    },
    close: () => relay.close(),
  }
  const sender = createMailSender('server/1/one')
  const ids = await acknowledged('zoe@example.org')
  await expect(send(ids, { relay: blinking, sender })).rejects.toBeInstanceOf(Error)
  await allow(true)
  expect(await rowOf('zoe@example.org')).toMatchObject({ state: 'waiting' })
  await send(ids, { sender })
  expect(server.received).toHaveLength(1)
  expect(await rowOf('zoe@example.org')).toMatchObject({
    state: 'sent',
    relaySaid: expect.stringMatching(/^250 /),
  })
})

test('what this process claimed and could not give back it takes up again at once', async () => {
  const sender = createMailSender('server/1/one')
  const ids = await acknowledged('zoe@example.org')
  const claimedUntil = new Date(school.clock.now.getTime() + 60_000)
  await school.db.update(outbox).set({ claimedUntil, claimedBy: sender.process })
  await expect(send(ids)).rejects.toThrow('1 of 1 mails still wait')
  await send(ids, { sender })
  expect(server.received).toHaveLength(1)
})

test('a start frees what dead processes of the same server had claimed, and nothing else', async () => {
  const ids = await acknowledged('a@example.org', 'b@example.org', 'c@example.org')
  const claimedUntil = new Date(school.clock.now.getTime() + 60_000)
  for (const [index, claimedBy] of ['here/7/dead', 'here/8/alive', 'there/7/dead'].entries())
    await school.db
      .update(outbox)
      .set({ claimedUntil, claimedBy })
      .where(eq(outbox.id, ids[index] ?? ''))
  school.sent.length = 0
  expect(await freeDeadClaims(school.ctx, 'here/', (process) => process !== 'here/7/dead')).toBe(1)
  expect(school.sent).toEqual([{ queue: 'mail.send', data: { mailIds: [ids[0]] } }])
  await expect(send(ids)).rejects.toThrow('2 of 3')
  expect(server.received).toHaveLength(1)
})
