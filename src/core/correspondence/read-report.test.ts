import { expect, test } from 'vitest'
import { readMail } from './read-mail.ts'

const report = (
  status: string,
  returned: string,
  type = 'text/rfc822-headers',
) => `From: postmaster@mx.example
To: ask@school.example
Subject: Delivery Status Notification (Failure)
Content-Type: multipart/report; boundary="000000"; report-type=delivery-status

--000000
Content-Type: text/plain; charset="UTF-8"

Your message wasn't delivered.
--000000
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

${status}

--000000
Content-Type: ${type}

${returned}
--000000--
`

const read = (mail: string, isBounceAddress = () => false) =>
  readMail(new TextEncoder().encode(mail.replaceAll('\n', '\r\n')), isBounceAddress)

test.each([
  [
    'Gmail',
    'Final-Recipient: rfc822; noor@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550-5.1.1 The email account does not exist.\n 550 5.1.1 Learn more',
    [
      {
        address: 'noor@example.org',
        action: 'failed',
        words: '550-5.1.1 The email account does not exist. 550 5.1.1 Learn more',
      },
    ],
  ],
  [
    'Exchange, without a diagnosis',
    'Final-recipient: RFC822;Noor@Example.org\nAction: FAILED\nStatus: 5.2.2\nX-Display-Name: Noor',
    [{ address: 'noor@example.org', action: 'failed', words: '5.2.2' }],
  ],
  [
    'one that tries on',
    'Final-Recipient: rfc822;noor@example.org\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Fri, 27 Nov 2026 10:00:00 +0000',
    [{ address: 'noor@example.org', action: 'delayed', words: '4.4.1' }],
  ],
  [
    'one about two recipients',
    'Original-Recipient: rfc822;one@example.org\nFinal-Recipient: rfc822;uno@example.net\nAction: relayed\nStatus: 2.0.0\n\nFinal-Recipient: rfc822;two@example.org\nAction: failed\nStatus: 5.0.0',
    [
      { address: 'one@example.org', action: 'delivered', words: '2.0.0' },
      { address: 'two@example.org', action: 'failed', words: '5.0.0' },
    ],
  ],
])('a report by %s is read, with the mail that it names', async (_by, status, about) => {
  const mail = await read(report(status, 'Message-ID: <1@school.example>\nSubject: Hello\n'))
  expect(mail.report).toEqual({ about, messageIds: ['<1@school.example>'] })
  expect(mail.isAutomatic).toBe(true)
})

test('a whole mail that comes back is asked for its number, and nothing else', async () => {
  const returned =
    'Message-ID: <1@school.example>\nContent-Type: text/plain\n\nMessage-ID: <2@school.example>\n'
  const status = 'Final-Recipient: rfc822;a@b.example\nAction: failed\nStatus: 5.0.0'
  expect((await read(report(status, returned, 'message/rfc822'))).report?.messageIds).toEqual([
    '<1@school.example>',
  ])
})

test('a server that writes its own kind of report is believed at the return path of a mail of ours, and nowhere else', async () => {
  const qmail = `From: MAILER-DAEMON@mx.example
To: reply+mail.token@school.example
Subject: failure notice

Hi. This is the qmail-send program at mx.example.

<noor@example.org>:
Sorry, no mailbox here by that name. (#5.1.1)
`
  expect((await read(qmail, () => true)).report?.about).toEqual([
    { address: '', action: 'failed', words: 'Sorry, no mailbox here by that name. (#5.1.1)' },
  ])
  expect((await read(qmail)).report).toBeNull()
})

test('an absence note at the return path is no report', async () => {
  const note = `From: noor@example.org
To: reply+mail.token@school.example
Auto-Submitted: auto-replied
Subject: Away

I am away until 5.1.2027, write to 550 Main Street.
`
  const mail = await read(note, () => true)
  expect([mail.report, mail.isAutomatic]).toEqual([null, true])
})
