/** Mail as the programs that people use write it; addresses and texts are made up. */
export type ShapedMail = {
  readonly name: string
  readonly raw: Uint8Array
  /** What is new in it. */
  readonly text: string
  /** Parts of what it quotes. */
  readonly quotes: readonly string[]
}

type Answered = { messageId: string; address: string }
let number = 0

/** A mail of these headers; its body in bytes of any encoding. */
function mailOf(headers: Record<string, string>, body: string | Uint8Array): Uint8Array {
  const all = {
    From: 'Noor Haddad <noor@example.org>',
    To: 'ask@school.example',
    Subject: 'Re: Your question',
    Date: 'Tue, 24 Nov 2026 09:12:00 +0000',
    'Message-ID': `<shaped-${++number}@example.org>`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const head = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
  return Buffer.concat([
    Buffer.from(`${head}\r\n`),
    typeof body === 'string' ? Buffer.from(body.replaceAll('\n', '\r\n')) : body,
  ])
}

const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('base64')
    .replaceAll(/(.{76})/g, '$1\r\n')

const multipart = (kind: string, ...parts: string[]) => ({
  type: `multipart/${kind}; boundary="=_part"`,
  body: `${parts.map((part) => `--=_part\n${part}\n`).join('')}--=_part--\n`,
})

/** Replies to one mail of the school; some find it by References, some by the address alone. */
export function repliesOf({ messageId, address }: Answered): ShapedMail[] {
  const known = { 'In-Reply-To': messageId, References: `<older@example.org> ${messageId}` }
  const by = (
    name: string,
    headers: Record<string, string>,
    body: string | Uint8Array,
    text: string,
    quotes: string[],
  ) => ({
    name,
    raw: mailOf(headers, body),
    text,
    quotes,
  })
  const outlookHtml = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head><body lang="EN-US"><div class="WordSection1"><p class="MsoNormal">Thank you, that helps.<o:p></o:p></p></div><div style="border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> School &lt;ask@school.example&gt;<br><b>Sent:</b> Monday, November 23, 2026 3:00 PM<br><b>To:</b> Noor Haddad<br><b>Subject:</b> Your question</p></div><p>Yes, you may.</p></body></html>`
  const gmail = multipart(
    'alternative',
    'Content-Type: text/plain; charset="UTF-8"\n\nThank you!\n\nOn Mon, Nov 23, 2026 at 3:00 PM School <ask@school.example> wrote:\n\n> Yes, you may.\n>\n',
    'Content-Type: text/html; charset="UTF-8"\n\n<div dir="ltr">Thank you!</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, Nov 23, 2026 at 3:00 PM School wrote:<br></div><blockquote class="gmail_quote">Yes, you may.</blockquote></div>\n',
  )
  const calendar = multipart(
    'alternative',
    'Content-Type: text/plain; charset=utf-8\n\nI accept.\n',
    'Content-Type: text/calendar; charset=utf-8; method=REPLY\n\nBEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1@school.example\nDTSTAMP:20261124T090000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@example.org\nEND:VEVENT\nEND:VCALENDAR\n',
  )
  return [
    by('Gmail', { ...known, 'Content-Type': gmail.type }, gmail.body, 'Thank you!', [
      'Nov 23, 2026',
      '> Yes, you may.',
    ]),
    by(
      'Outlook, HTML alone',
      { ...known, 'Content-Type': 'text/html; charset=utf-8' },
      outlookHtml,
      'Thank you, that helps.',
      ['From: School', 'Yes, you may.'],
    ),
    by(
      'Outlook, plain text',
      known,
      'And the fee?\n\n________________________________\nFrom: School <ask@school.example>\nSent: Monday, November 23, 2026 3:00 PM\nTo: Noor\nSubject: Your question\n\nYes, you may.\n',
      'And the fee?',
      ['Sent: Monday', 'Yes, you may.'],
    ),
    by(
      'Outlook, German',
      known,
      'Danke!\n\nVon: Schule <ask@school.example>\nGesendet: Montag, 23. November 2026 15:00\nAn: Noor\nBetreff: Ihre Frage\n\nJa, das geht.\n',
      'Danke!',
      ['Gesendet: Montag', 'Ja, das geht.'],
    ),
    by(
      'Apple Mail',
      known,
      'Great, thanks.\n\nSent from my iPhone\n\n> On Nov 23, 2026, at 3:00 PM, School <ask@school.example> wrote:\n> \n> Yes, you may.\n',
      'Great, thanks.\n\nSent from my iPhone',
      ['> Yes, you may.'],
    ),
    by(
      'Apple Mail, German',
      known,
      'Vielen Dank.\n\n> Am 23.11.2026 um 15:00 schrieb School <ask@school.example>:\n> \n> Ja.\n',
      'Vielen Dank.',
      ['schrieb School', '> Ja.'],
    ),
    by(
      'Thunderbird, French',
      known,
      'Merci !\n\nLe 23/11/2026 à 15:00, School a écrit :\n> Oui, c’est possible.\n',
      'Merci !',
      ['a écrit', '> Oui'],
    ),
    by(
      'Gmail, Japanese',
      known,
      'ありがとうございます。\n\n2026年11月23日(月) 15:00 School <ask@school.example>:\n\n> はい。\n',
      'ありがとうございます。',
      ['2026年11月23日', '> はい。'],
    ),
    by(
      'someone who answers between the lines',
      known,
      'Hello,\n\n> Do you work?\nYes, three days.\n\n> When would you begin?\nIn spring.\n',
      'Hello,\n\n> Do you work?\nYes, three days.\n\n> When would you begin?\nIn spring.',
      [],
    ),
    by(
      'a program that writes windows-1252',
      { ...known, 'Content-Type': 'text/plain; charset=windows-1252', 'Content-Transfer-Encoding': '8bit' },
      // Curly quotes and the euro of windows-1252.
      Buffer.from('\x93Teilzeit\x94 f\xfcr 500 \x80?', 'latin1'),
      '“Teilzeit” für 500 €?',
      [],
    ),
    by(
      'a program that writes iso-2022-jp',
      { ...known, 'Content-Type': 'text/plain; charset=iso-2022-jp', 'Content-Transfer-Encoding': '7bit' },
      Buffer.from('\x1b$B$O$$\x1b(B', 'latin1'),
      'はい',
      [],
    ),
    by(
      'a program that writes koi8-r',
      { ...known, 'Content-Type': 'text/plain; charset=koi8-r', 'Content-Transfer-Encoding': 'base64' },
      Buffer.from(base64(Buffer.from([0xd3, 0xd0, 0xc1, 0xd3, 0xc9, 0xc2, 0xcf]))),
      'спасибо',
      [],
    ),
    by(
      'a calendar, which accepts',
      { ...known, 'Content-Type': calendar.type },
      calendar.body,
      'I accept.',
      [],
    ),
    by(
      'a program that drops References, to the address of the thread',
      { 'In-Reply-To': '', To: address },
      'I found it.\n',
      'I found it.',
      [],
    ),
    by(
      'a program that names the thread’s address in Cc, and another subject',
      { To: 'someone@example.org', Cc: address, Subject: 'Something else' },
      'Please see above.\n',
      'Please see above.',
      [],
    ),
  ]
}

/** What machines send; `messageId`: of the mail that they answer. */
export function automaticMails(messageId: string): { name: string; raw: Uint8Array }[] {
  const known = { 'In-Reply-To': messageId, References: messageId }
  const away = 'I am out of the office until December 1.\n'
  const report = multipart(
    'report',
    'Content-Type: text/plain\n\nYour message was read.\n',
    'Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;noor@example.org\nDisposition: manual-action/MDN-sent-manually; displayed\n',
  )
  return [
    {
      name: 'an absence note by the standard',
      raw: mailOf({ ...known, 'Auto-Submitted': 'auto-replied' }, away),
    },
    {
      name: 'an absence note of Exchange',
      raw: mailOf(
        {
          ...known,
          Subject: 'Automatic reply: Your question',
          'X-MS-Exchange-Generated-Message-Source': 'Mailbox Rules Agent',
          'X-Auto-Response-Suppress': 'All',
        },
        away,
      ),
    },
    {
      name: 'an absence note of Gmail',
      raw: mailOf({ ...known, Precedence: 'bulk', 'X-Autoreply': 'yes' }, away),
    },
    { name: 'an absence note of cPanel', raw: mailOf({ ...known, 'X-Autorespond': 'Your question' }, away) },
    { name: 'an absence note of Lotus', raw: mailOf({ ...known, Precedence: 'auto_reply' }, away) },
    {
      name: 'an absence note that says so in its subject alone',
      raw: mailOf({ ...known, Subject: 'Abwesenheitsnotiz: Your question' }, away),
    },
    { name: 'a mail with an empty return path', raw: mailOf({ ...known, 'Return-Path': '<>' }, away) },
    { name: 'a note that it was read', raw: mailOf({ ...known, 'Content-Type': report.type }, report.body) },
    {
      name: 'a mailing list',
      raw: mailOf({ Precedence: 'list', 'List-Id': '<news.example.org>' }, 'News!\n'),
    },
    {
      name: 'a newsletter that can be ended',
      raw: mailOf({ 'List-Unsubscribe': '<https://example.org/end>' }, 'News!\n'),
    },
  ]
}

/** What belongs to no thread, though it looks so. */
export const unrelatedMails: readonly { name: string; raw: Uint8Array; text: string }[] = [
  {
    name: 'the same sender and subject without a reference',
    raw: mailOf({}, 'A new question, please: is there aid?\n'),
    text: 'is there aid?',
  },
  {
    name: 'a reply to a mail of somebody else',
    raw: mailOf(
      { 'In-Reply-To': '<other@example.org>', References: '<other@example.org>' },
      'May I visit?\n',
    ),
    text: 'May I visit?',
  },
  {
    name: 'an address of a thread whose signature is made up',
    raw: mailOf(
      { To: `reply+${'0'.repeat(32)}.${'0'.repeat(16)}@in.school.example` },
      'Let me in, please?\n',
    ),
    text: 'Let me in, please?',
  },
  {
    name: 'a question that speaks of an automatic reply',
    raw: mailOf({ Subject: 'I got an automatic reply' }, 'Will a person answer me?\n'),
    text: 'Will a person answer me?',
  },
]

/** What names nobody to answer. */
export const strangeMails: readonly { name: string; raw: Uint8Array }[] = [
  { name: 'a mail without a sender', raw: mailOf({ From: '' }, 'Hello?\n') },
  { name: 'a mail whose sender is no address', raw: mailOf({ From: 'Noor' }, 'Hello, once more?\n') },
  { name: 'bytes that are no mail', raw: Buffer.from([0xff, 0xfe, 0x00, 0x01, 0x0a, 0x0d, 0x00]) },
  { name: 'an empty mail', raw: mailOf({ From: '', To: '', Subject: '', 'Content-Type': '' }, '') },
]

/** Above 20 MB with two files, as large as most providers let through. */
export function largeMail({ messageId }: Answered) {
  const content = Buffer.alloc(7.6 * 1024 * 1024, 'transcript ')
  const file = (name: string) =>
    `Content-Type: application/pdf; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${base64(content)}`
  const { type, body } = multipart(
    'mixed',
    'Content-Type: text/plain; charset=utf-8\n\nHere they are.\n',
    file('transcript.pdf'),
    file('letter.pdf'),
  )
  const files = ['transcript.pdf', 'letter.pdf'].map((name) => ({
    name,
    type: 'application/pdf',
    bytes: content.byteLength,
  }))
  return {
    raw: mailOf({ 'In-Reply-To': messageId, 'Content-Type': type }, body.replaceAll('\r\n', '\n')),
    files,
  }
}
