import { afterEach, beforeEach, expect, test } from 'vitest'
import { startMailServer, type MailServer } from '../../../test/support/mail-server.ts'
import { openRelay, RelayError, type OutgoingMail, type Relay } from './relay.ts'

let server: MailServer
let relay: Relay

beforeEach(async () => {
  server = await startMailServer()
  relay = openRelay(server.url, { patienceMs: 10_000 })
})
afterEach(async () => {
  relay.close()
  await server.close()
})

const accepted = { outcome: 'accepted', said: expect.stringMatching(/^250 /) }

const mail: OutgoingMail = {
  messageId: '<0198c0de-0000-7000-8000-000000000001@school.example>',
  automatic: 'replied',
  from: { name: 'The School', address: 'ask@school.example' },
  to: { name: 'Zoë 山田', address: 'zoe@example.org' },
  subject: 'Thank you, Zoë 山田',
  text: 'Dear Zoë 山田',
  html: '<p lang="en">Dear Zoë 山田</p>',
}

test('a mail arrives whole, for one recipient, marked as automatic and without list headers', async () => {
  expect(await relay.deliver(mail)).toEqual(accepted)
  const [got] = server.received
  expect(got).toMatchObject({ sender: 'ask@school.example', recipients: ['zoe@example.org'] })
  expect(got?.parsed).toMatchObject({
    messageId: mail.messageId,
    from: { name: 'The School', address: 'ask@school.example' },
    to: [{ name: 'Zoë 山田', address: 'zoe@example.org' }],
    subject: 'Thank you, Zoë 山田',
  })
  expect(got?.parsed.text?.trim()).toBe(mail.text)
  expect(got?.parsed.html?.trim()).toBe(mail.html)
  const names = got?.parsed.headers.map(({ key }) => key)
  expect(got?.parsed.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-replied' }),
  )
  expect(names).not.toContain('list-unsubscribe')
  // Headers are pure ASCII, so that any relay can pass them on.
  expect(got?.raw.split('\r\n\r\n', 1)[0]).toMatch(/^[\x20-\x7e\r\n\t]+$/)
})

test('an iCalendar file goes along as a file, and not as an invitation that asks for an answer', async () => {
  await relay.deliver({ ...mail, calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' })
  expect(server.received[0]?.parsed.attachments).toEqual([
    expect.objectContaining({ filename: 'event.ics', mimeType: 'text/calendar', disposition: 'attachment' }),
  ])
})

test.each([
  'O’Brien, "Ned" <ned@evil.example>',
  'a@evil.example, b@evil.example',
  'Ann\r\nBcc: all@evil.example\r\n\r\nBuy this',
  '=?utf-8?B?QmNjOg==?=',
  'علي حسن; group: x@evil.example;',
  ' '.repeat(3),
  'ж'.repeat(200),
])('a name such as %j stays a name', async (name) => {
  expect(await relay.deliver({ ...mail, to: { name, address: 'one@example.org' } })).toEqual(accepted)
  const [got] = server.received
  expect(got?.recipients).toEqual(['one@example.org'])
  expect(got?.parsed.to).toEqual([
    {
      name: name
        .replace(/[\r\n]+/g, ' ')
        .replaceAll('=?', '= ?')
        .trim(),
      address: 'one@example.org',
    },
  ])
  expect(got?.parsed.headers.map(({ key }) => key).toSorted()).toEqual(headerNames)
})

const headerNames = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
]

test('what a person wrote is not marked as automatic, and stands below what it answers', async () => {
  const references = ['<first@school.example>', '<second@school.example>']
  await relay.deliver({ ...mail, automatic: null, references })
  const parsed = server.received[0]?.parsed
  expect(parsed).toMatchObject({ inReplyTo: '<second@school.example>', references: references.join(' ') })
  const names = parsed?.headers.map(({ key }) => key)
  expect(names).not.toContain('auto-submitted')
  expect(names).not.toContain('x-auto-response-suppress')
})

test('what a machine wrote by itself answers nothing', async () => {
  await relay.deliver({ ...mail, automatic: 'generated' })
  expect(server.received[0]?.parsed.headers).toContainEqual(
    expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
  )
})

test('a subject cannot begin another header', async () => {
  await relay.deliver({ ...mail, subject: 'Hello\r\nBcc: all@evil.example\r\n\r\nBuy this' })
  expect(server.received[0]?.parsed.subject).toBe('Hello Bcc: all@evil.example Buy this')
  expect(server.received[0]?.parsed.headers.map(({ key }) => key).toSorted()).toEqual(headerNames)
})

test.each([
  'a@example.org, b@example.org',
  'a@example.org b@example.org',
  'Ann <a@example.org>',
  'a@b@c.example',
  '',
  'a@\r\nexample.org',
])('what is not one address, %j, is refused before anyone is called', async (address) => {
  expect(await relay.deliver({ ...mail, to: { name: 'Ann', address } })).toMatchObject({ outcome: 'refused' })
  expect(server.connections).toBe(0)
})

test('a recipient whom the relay refuses for good is told from one who is refused for now', async () => {
  server.onRecipient = (address) =>
    address.startsWith('gone')
      ? { code: 550, text: '5.1.1 no such user' }
      : address.startsWith('grey')
        ? { code: 450, text: '4.2.0 come back later' }
        : address.startsWith('policy')
          ? { code: 554, text: '5.7.1 relay access denied' }
          : 'take'
  const to = (address: string) => relay.deliver({ ...mail, to: { name: '', address } })
  expect(await to('gone@example.org')).toEqual({
    outcome: 'refused',
    said: '550 5.1.1 no such user',
    refused: 'address',
  })
  expect(await to('grey@example.org')).toEqual({ outcome: 'postponed', said: '450 4.2.0 come back later' })
  expect(await to('policy@example.org')).toMatchObject({ outcome: 'postponed' })
  expect(await to('here@example.org')).toEqual(accepted)
})

test('a mail whose text is refused for good is refused, and one that is not taken for our own sake is postponed', async () => {
  const says = async (code: number, text: string) => {
    server.onMail = () => ({ code, text })
    return (await relay.deliver(mail)).outcome
  }
  expect(await says(554, '5.6.0 what is this')).toBe('refused')
  expect(await says(550, 'content rejected')).toBe('refused')
  expect(await says(550, '5.7.1 this looks like an advertisement')).toBe('refused')
  expect(await says(550, '5.7.26 your domain does not sign')).toBe('postponed')
  expect(await says(530, '5.7.0 sign in first')).toBe('postponed')
  expect(await says(503, '5.5.1 out of turn')).toBe('postponed')
  expect(await says(451, '4.7.1 look again later')).toBe('postponed')
  server.onMail = () => ({ code: 554, text: '5.6.0 what is this' })
  expect(await relay.deliver(mail)).toEqual({
    outcome: 'refused',
    said: '554 5.6.0 what is this',
    refused: 'text',
  })
})

test('a sender who is refused is no fault of the one mail', async () => {
  server.onSender = () => ({ code: 550, text: '5.7.1 not from here' })
  await expect(relay.deliver(mail)).rejects.toThrow('the mail relay: EENVELOPE MAIL FROM 550')
})

test('a mail that is too large is refused: it will be as large tomorrow; a mailbox that is full may be emptied', async () => {
  const says = async (code: number, text: string) => {
    server.onMail = () => ({ code, text })
    return (await relay.deliver(mail)).outcome
  }
  expect(await says(552, '5.3.4 Message size exceeds fixed limit')).toBe('refused')
  expect(await says(554, '5.3.4 no')).toBe('refused')
  expect(await says(552, 'message too big')).toBe('refused')
  expect(await says(552, '5.2.2 mailbox full, try a large one')).toBe('postponed')
  expect(await says(452, '4.3.4 size, for now')).toBe('postponed')
})

test('a talk that breaks off after the mail was handed over is an error, and the next try has the same Message-ID', async () => {
  server.onMail = () => 'hang-up'
  await expect(relay.deliver(mail)).rejects.toThrow(RelayError)
  expect(server.received).toHaveLength(1)
  server.onMail = () => 'take'
  await relay.deliver(mail)
  expect(new Set(server.received.map(({ parsed }) => parsed.messageId)).size).toBe(1)
})

test('a relay that falls silent is given up after the patience, and the next mail finds a new line', async () => {
  relay.close()
  relay = openRelay(server.url, { patienceMs: 1_000 })
  server.onMail = () => 'say-nothing'
  await expect(relay.deliver(mail)).rejects.toThrow('the mail relay: EABORT')
  server.onMail = () => 'take'
  expect(await relay.deliver(mail)).toEqual(accepted)
})

test('an error names no address', async () => {
  await server.close()
  const error = await relay.deliver(mail).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(RelayError)
  expect(JSON.stringify([String(error), error])).not.toContain('example.org')
})
