import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  /** The envelope: who the mail was handed over for, whatever its headers say. */
  readonly sender: string
  readonly recipients: readonly string[]
  readonly raw: string
  readonly parsed: Email
}

/** What the server does with a mail or a recipient: take it, answer with a code, or hang up without a word. */
export type Answer = 'take' | 'hang-up' | 'say-nothing' | { code: number; text: string }

export type MailServer = {
  readonly url: string
  /** Everything that arrived whole, also what was then refused or cut off. */
  readonly received: ReceivedMail[]
  onSender: () => Answer
  onRecipient: (address: string) => Answer
  onMail: (mail: ReceivedMail) => Answer
  readonly connections: number
  close(): Promise<void>
}

/** A real SMTP server on loopback. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, done) => answer(mailServer.onSender(), done),
    onRcptTo: ({ address }, _session, done) => answer(mailServer.onRecipient(address), done),
    onData(stream, { envelope }, done) {
      stream.toArray().then(async (chunks: Buffer[]) => {
        const raw = Buffer.concat(chunks)
        const mail = {
          sender: envelope.mailFrom ? envelope.mailFrom.address : '',
          recipients: envelope.rcptTo.map(({ address }) => address),
          raw: raw.toString('utf8'),
          parsed: await PostalMime.parse(raw),
        }
        received.push(mail)
        answer(mailServer.onMail(mail), done)
      }, done)
    },
  })
  let opened = 0
  smtp.server.on('connection', (socket) => {
    opened++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  // Sockets that a test cuts off end in errors that are meant.
  smtp.on('error', () => undefined)

  function answer(kind: Answer, done: (error?: Error | null) => void): void {
    if (kind === 'take') done()
    else if (kind === 'hang-up') hangUp()
    else if (kind !== 'say-nothing') done(Object.assign(new Error(kind.text), { responseCode: kind.code }))
  }
  function hangUp(): void {
    for (const socket of sockets) socket.destroy()
  }

  await new Promise<void>((resolve) => smtp.listen(port, '127.0.0.1', resolve))
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
    received,
    onSender: () => 'take',
    onRecipient: () => 'take',
    onMail: () => 'take',
    get connections() {
      return opened
    },
    close: () =>
      new Promise((resolve) => {
        smtp.close(resolve)
        hangUp()
      }),
  }
  return mailServer
}
