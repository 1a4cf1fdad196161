import { onTestFinished, expect, test, vi } from 'vitest'
import { counselor, openSchool } from '../../../test/support/database.ts'
import { startImapServer, type Fate } from '../../../test/support/imap-server.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { openMailbox } from '../../platform/mail/mailbox.ts'
import { fetchMail, findMailboxTrouble, leaveMailbox } from './index.ts'

const mail = (number: number, text = `Question ${number}?`) =>
  [
    `From: Person ${number} <p${number}@example.org>`,
    'To: ask@school.example',
    `Message-ID: <${number}@example.org>`,
    `Subject: Question ${number}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n')

async function open({ maxBytes = 100_000 } = {}) {
  const school = await openSchool()
  const { enter } = await openIntake(school)
  const imap = await startImapServer()
  onTestFinished(imap.close)
  const onNews = vi.fn<() => void>()
  const mailbox = openMailbox(imap.url, { maxBytes, onNews })
  onTestFinished(mailbox.hangUp)
  const fetchAs = (server: string) => fetchMail(school.ctx, mailbox, { enter, addresses: null, server })
  const count = async (sql: string) =>
    Number((await school.pool.query(`select count(*) from ${sql}`)).rows[0].count)
  return {
    school,
    imap,
    mailbox,
    onNews,
    fetchAs,
    fetch: () => fetchAs('one'),
    counts: async () => ({
      kept: await count('incoming_mail'),
      asked: await count('submission'),
      unseen: imap.mails.filter(({ isSeen }) => !isSeen).length,
    }),
  }
}

test('what is unread at first sight is taken, then what comes, each once; it is marked as read, and nothing is deleted', async () => {
  const { imap, fetch, counts, onNews } = await open()
  imap.add(mail(1), { isSeen: true })
  imap.add(mail(2))
  imap.add(mail(3))
  expect(await fetch()).toBe(2)
  expect(await fetch()).toBe(0)
  // A person reads it in another program before we do.
  imap.add(mail(4), { isSeen: true })
  await vi.waitFor(() => expect(onNews).toHaveBeenCalled(), { timeout: 30_000 })
  expect(await fetch()).toBe(1)
  expect(await counts()).toEqual({ kept: 3, asked: 3, unseen: 0 })
  expect(imap.mails).toHaveLength(4)
  expect(new Set(imap.orders)).not.toContain('EXPUNGE')
})

const fates: readonly Fate[] = ['cut-before', 'cut-within', 'cut-after']

test.each(['LOGIN', 'SELECT', 'SEARCH', 'FETCH', 'STORE'])(
  'cut off at %s, before, within or after its answer: nothing is lost, nothing is taken twice',
  async (order) => {
    const { school, imap, mailbox, fetch, counts } = await open()
    let number = 0
    for (const fate of fates) {
      for (let more = 0; more < 3; more++) imap.add(mail(++number))
      // In the middle of three mails, where an order is given for each.
      let passes = order === 'FETCH' || order === 'STORE' ? 1 : 0
      imap.onOrder = (name) => (name === order && passes-- === 0 ? fate : 'answer')
      // A session that lasts signs in no more.
      mailbox.hangUp()
      await expect(fetch(), fate).rejects.toThrow('the mailbox: ')
      const [row] = (await school.pool.query('select fault, fault_since from mailbox')).rows
      expect(row).toMatchObject({ fault: expect.any(String), fault_since: school.clock.now })
      await fetch()
      expect(await counts(), fate).toEqual({ kept: number, asked: number, unseen: 0 })
    }
    expect(await findMailboxTrouble(school.contextFor(counselor), mailbox.name)).toBeNull()
  },
)

test('a server that numbers its mails anew has none taken twice, and none missed', async () => {
  const { imap, fetch, counts } = await open()
  imap.add(mail(1))
  await fetch()
  imap.renumber()
  imap.add(mail(2), { isSeen: true })
  await fetch()
  expect(await counts()).toEqual({ kept: 2, asked: 2, unseen: 0 })
})

test('a process that ends between storing and marking takes nothing twice', async () => {
  const { school, imap, fetch, counts } = await open()
  imap.add(mail(1))
  await fetch()
  await school.pool.query('update mailbox set uid_validity = null, last_uid = 0')
  for (const each of imap.mails) each.isSeen = false
  await fetch()
  expect(await counts()).toEqual({ kept: 1, asked: 1, unseen: 0 })
})

test('two mails under one Message-ID are two; the same one delivered twice is one', async () => {
  const { imap, fetch, counts } = await open()
  imap.add(mail(1))
  imap.add(`Received: by another way\r\n${mail(1)}`)
  imap.add(mail(1, 'Something else?'))
  await fetch()
  expect(await counts()).toMatchObject({ kept: 2, asked: 2 })
})

test('a mail that is larger than is fetched waits for a person, and the ones after it do not', async () => {
  const { school, imap, fetch, counts } = await open({ maxBytes: 500 })
  imap.add(mail(1, 'x'.repeat(1_000)))
  imap.add(mail(2))
  await fetch()
  expect(await counts()).toEqual({ kept: 2, asked: 1, unseen: 0 })
  const { rows } = await school.pool.query(
    `select subject, unplaced_for from incoming_mail where state = 'unplaced'`,
  )
  expect(rows).toEqual([{ subject: 'Question 1', unplaced_for: 'too-large' }])
})

test('of two servers one reads the mailbox, until it leaves or its claim is over', async () => {
  const { school, imap, mailbox, fetch, fetchAs, counts } = await open()
  imap.add(mail(1))
  expect(await fetch()).toBe(1)
  expect(await fetchAs('two')).toBeNull()
  await leaveMailbox(school.ctx, mailbox.name, 'one')
  expect(await fetchAs('two')).toBe(0)
  school.clock.now = new Date(school.clock.now.getTime() + 6 * 60_000)
  imap.add(mail(2))
  expect(await fetch()).toBe(1)
  expect(await counts()).toMatchObject({ kept: 2, asked: 2 })
})

test('a fault that lasts, and a mailbox that nobody reads, are told at the desk', async () => {
  const { school, imap, mailbox, fetch } = await open()
  const cleo = school.contextFor(counselor)
  const after = (minutes: number) =>
    (school.clock.now = new Date(school.clock.now.getTime() + minutes * 60_000))
  imap.password = 'changed'
  await expect(fetch()).rejects.toMatchObject({ fault: 'sign-in' })
  expect(await findMailboxTrouble(cleo, mailbox.name)).toBeNull()
  after(3)
  await expect(fetch()).rejects.toMatchObject({ fault: 'sign-in' })
  expect(await findMailboxTrouble(cleo, mailbox.name)).toEqual({
    fault: 'sign-in',
    since: '2026-11-23T15:00:00.000Z',
  })
  imap.password = 'secret'
  await fetch()
  expect(await findMailboxTrouble(cleo, mailbox.name)).toBeNull()
  after(11)
  expect(await findMailboxTrouble(cleo, mailbox.name)).toMatchObject({ fault: 'silent' })
  await imap.close()
  await expect(fetch()).rejects.toMatchObject({ fault: expect.stringMatching(/unreachable|cut-off/) })
})
