import { connect, createServer, type AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { fetchMail } from '../../src/core/correspondence/index.ts'
import { MailboxError, openMailbox } from '../../src/platform/mail/mailbox.ts'
import { openSchool } from '../support/database.ts'
import { hasDovecot, startDovecot } from '../support/dovecot.ts'
import { startImapServer } from '../support/imap-server.ts'
import { openIntake } from '../support/intake.ts'
import { isLong } from './fault-length.ts'
import { report } from './report.ts'

const question = (number: number) => `Question ${number}: where does it end? Here, at ${number}.`

/** Every fourth is long, so that most cuts fall within a mail; what it asks stands at its very end. */
const mail = (number: number) =>
  [
    `From: Person ${number} <p${number}@example.org>`,
    'To: ask@school.example',
    `Message-ID: <${number}@example.org>`,
    ...(number % 4 === 0 ? Array.from({ length: 1_500 }, (_, at) => `X-Trace-${at}: ${'x'.repeat(60)}`) : []),
    `Subject: Question ${number}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    question(number),
    '',
  ].join('\r\n')

/**
 * A line to a server that is cut after some bytes of its answers, wherever they stand, at each connection after other ones:
 * from the first greeting to the middle of the fourth long mail.
 */
async function openCutLine(url: string): Promise<{ url: string; cuts(): number }> {
  const target = new URL(url)
  const port = Number(target.port)
  let cuts = 0
  let connections = 0
  const line = createServer((near) => {
    const far = connect(port, target.hostname)
    // The same at each run, and spread evenly on a scale of orders of magnitude.
    let left = Math.round(20 * 20_000 ** ((++connections * 0.618_034) % 1))
    const end = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
    near.pipe(far)
    far.on('data', (bytes: Buffer) => {
      if (bytes.length < left) {
        left -= bytes.length
        return void near.write(bytes)
      }
      cuts++
      near.write(bytes.subarray(0, left), end)
      far.pause()
    })
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void line.close())
  target.port = String((line.address() as AddressInfo).port)
  return { url: target.href, cuts: () => cuts }
}

const peers = {
  'a stand-in': async () => {
    const server = await startImapServer()
    onTestFinished(server.close)
    return { url: server.url, add: (raw: string) => server.add(raw) }
  },
  Dovecot: async () => {
    const server = await startDovecot()
    onTestFinished(server.close)
    return server
  },
}

for (const [name, startPeer] of Object.entries(peers))
  test.skipIf(name === 'Dovecot' && !(hasDovecot && isLong))(
    `${name} whose connection is cut anywhere, again and again, while many mails are fetched: each is kept once and whole`,
    async () => {
      const mails = isLong ? 400 : 24
      const school = await openSchool()
      const { enter } = await openIntake(school)
      const peer = await startPeer()
      const line = await openCutLine(peer.url)
      const mailbox = openMailbox(line.url, { maxBytes: 10_000_000, onNews: () => undefined })
      onTestFinished(mailbox.hangUp)
      for (let number = 1; number <= mails / 2; number++) peer.add(mail(number))
      let added = mails / 2
      let visits = 0
      for (let isDone = false; !isDone; visits++) {
        expect(visits, 'each visit that is not cut at once brings mails').toBeLessThan(20 * mails)
        const taken = await fetchMail(school.ctx, mailbox, { enter, addresses: null, server: 'one' }).catch(
          (error: unknown) => {
            if (!(error instanceof MailboxError)) throw error
            return null
          },
        )
        // The other half arrives while the first is fetched.
        if (added < mails) peer.add(mail(++added))
        else isDone = taken === 0
      }
      const { rows } = await school.pool.query<{ message: string }>(
        `select inquiry ->> 'message' as message from submission`,
      )
      // As staff read a mail: its subject, then its text.
      const wanted = Array.from({ length: mails }, (_, at) => `Question ${at + 1}\n\n${question(at + 1)}`)
      expect(rows.map(({ message }) => message).toSorted()).toEqual(wanted.toSorted())
      const kept = await school.pool.query(`select from incoming_mail`)
      expect(kept.rowCount).toBe(mails)
      expect(line.cuts()).toBeGreaterThan(visits / 3)
      report(`mailbox cut off, ${name}`, { mails, visits, cuts: line.cuts() })
    },
  )
